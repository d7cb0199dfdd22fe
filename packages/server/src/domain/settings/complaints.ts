import type { SettingsPart } from '@hikeshi/contract'
import { ALWAYS_PRIVATE } from '../incident/privacy.ts'
import { RULES } from '../report/rules.ts'
import type { Configuration } from './configuration.ts'
import { strayNames } from './stray-names.ts'

/** Something that one part names and another does not have, or that a list has twice or not at all. */
export interface Complaint {
  readonly part: SettingsPart
  readonly kind:
    | 'twice'
    | 'role'
    | 'type'
    | 'overlay'
    | 'group'
    | 'audience'
    | 'gone'
    | 'privacy'
    | 'generated'
    | 'cell'
    | 'emoji'
  /** What is named. */
  readonly name: string
  /** Where in the part it stands. */
  readonly path: readonly (string | number)[]
}

/** Keys that the product itself goes by: they may be renamed for people, not taken away. */
const NEEDED = {
  roles: ['commander', 'deputy', 'scribe', 'comms_lead', 'closer', 'responder', 'observer'],
  types: ALWAYS_PRIVATE,
  report: Array.from(new Set(Object.values(RULES).map(({ section }) => section))),
} as const

/** The sections of the product's own that it writes itself, each as what it is called. */
const GENERATED: ReadonlySet<string> = new Set(['meta', 'timeline', 'evidence', 'notices', 'todo'])
const NEEDED_SECTIONS: ReadonlySet<string> = new Set([...NEEDED.report, ...GENERATED])

/** Everything that keeps these parts from working together. */
export function complaintsOf(configuration: Configuration): readonly Complaint[] {
  return [
    ...twice(configuration),
    ...cells(configuration),
    ...gone(configuration),
    ...privacy(configuration),
    ...generated(configuration),
    ...strayNames(configuration),
    ...ambiguous(configuration),
  ]
}

interface Keyed {
  readonly key: string
}

function twice(configuration: Configuration): readonly Complaint[] {
  const lists: readonly (readonly [SettingsPart, readonly Keyed[]])[] = [
    ['severities', configuration.severities],
    ['types', configuration.types],
    ['roles', configuration.roles],
    ['todos', configuration.todoTemplates],
    ['invites', configuration.inviteGroups],
    ['report', configuration.sections],
    ['audiences', configuration.audiences],
    ['notices', configuration.noticeTexts],
    ['principles', configuration.principles],
  ]
  return lists.flatMap(([part, list]) => {
    const keys = list.map(({ key }) => key)
    return keys.flatMap((name, index) =>
      keys.indexOf(name) === index ? [] : [{ part, kind: 'twice', name, path: [index, 'key'] }],
    )
  })
}

/** Two rows for the same severity and type: only the first would ever be read. */
function cells({ owners }: Configuration): readonly Complaint[] {
  return owners.flatMap(({ severity, types }, index) =>
    types
      .filter((type) =>
        owners.slice(0, index).some((row) => row.severity === severity && row.types.includes(type)),
      )
      .map((name): Complaint => ({ part: 'owners', kind: 'cell', name, path: [index, 'types'] })),
  )
}

function gone({ roles, types, sections }: Configuration): readonly Complaint[] {
  return [...missing('roles', roles), ...missing('types', types), ...missing('report', sections)]
}

function missing(part: keyof typeof NEEDED, list: readonly Keyed[]): readonly Complaint[] {
  return NEEDED[part]
    .filter((name) => !list.some(({ key }) => key === name))
    .map((name) => ({ part, kind: 'gone', name, path: [] }))
}

/** Gate G0 is no matter of settings for what the product knows to be delicate. */
function privacy({ types }: Configuration): readonly Complaint[] {
  return types.flatMap(({ key: name, private: isPrivate }, index) =>
    isPrivate || !ALWAYS_PRIVATE.includes(name)
      ? []
      : [{ part: 'types', kind: 'privacy', name, path: [index, 'private'] }],
  )
}

/** What a report must say to be complete is written by whoever the rules look for there, people or the product. */
function generated({ sections }: Configuration): readonly Complaint[] {
  return sections.flatMap(({ key, generated: kind }, index) =>
    !NEEDED_SECTIONS.has(key) || kind === (GENERATED.has(key) ? key : null)
      ? []
      : [{ part: 'report', kind: 'generated', name: key, path: [index, 'generated'] }],
  )
}

/** An emoji that would mean two things. */
function ambiguous({ slack }: Configuration): readonly Complaint[] {
  const meant = Object.entries(slack.reactions).flatMap(([what, names]) =>
    names.map((name, index) => ({ name, path: ['reactions', what, index] })),
  )
  return meant
    .filter(({ name }, index) => meant.findIndex((one) => one.name === name) < index)
    .map(({ name, path }): Complaint => ({ part: 'slack', kind: 'emoji', name, path }))
}
