import type { SettingsPart } from '@hikeshi/contract'
import { isPrivateType } from '../incident/privacy.ts'
import type { Configuration } from './configuration.ts'

/** Something that one part names and another does not have, or that a list has twice. */
export interface Complaint {
  readonly part: SettingsPart
  readonly kind: 'twice' | 'role' | 'type' | 'overlay' | 'group' | 'gone' | 'privacy'
  /** What is named. */
  readonly name: string
  /** Where it is named. */
  readonly at: string
}

/** Keys that the product itself goes by: they may be renamed for people, not taken away. */
const NEEDED = {
  roles: ['commander', 'deputy', 'scribe', 'comms_lead', 'closer', 'responder', 'observer'],
  types: ['security', 'lost'],
} as const

/** Everything that keeps these parts from working together. */
export function complaintsOf(configuration: Configuration): readonly Complaint[] {
  return [
    ...twice(configuration),
    ...gone(configuration),
    ...privacy(configuration),
    ...strayRoles(configuration),
    ...strayTypes(configuration),
    ...strayGroups(configuration),
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
    ['principles', configuration.principles],
  ]
  return lists.flatMap(([part, list]) => {
    const keys = list.map(({ key }) => key)
    const again = keys.filter((key, index) => keys.indexOf(key) !== index)
    return again.map((name) => ({ part, kind: 'twice' as const, name, at: name }))
  })
}

function gone({ roles, types }: Configuration): readonly Complaint[] {
  return [...missing('roles', roles), ...missing('types', types)]
}

/** Gate G0 is not a matter of settings. */
function privacy({ types }: Configuration): readonly Complaint[] {
  return types
    .filter((type) => type.private !== isPrivateType(type.key))
    .map(({ key }) => ({ part: 'types', kind: 'privacy', name: key, at: key }))
}

function missing(part: keyof typeof NEEDED, list: readonly Keyed[]): readonly Complaint[] {
  return NEEDED[part]
    .filter((name) => !list.some(({ key }) => key === name))
    .map((name) => ({ part, kind: 'gone', name, at: name }))
}

function strayRoles({ roles, todoTemplates, audiences }: Configuration): readonly Complaint[] {
  const known = new Set<string | null>(roles.map(({ key }) => key))
  return [
    ...stray(todoTemplates, ({ role }) => [role], { part: 'todos', kind: 'role', known }),
    ...stray(audiences, ({ speaker }) => [speaker], { part: 'audiences', kind: 'role', known }),
  ]
}

function strayTypes({ types, todoTemplates, owners }: Configuration): readonly Complaint[] {
  const keys = new Set<string | null>(types.map(({ key }) => key))
  const overlays = new Set(types.map(({ overlay }) => overlay))
  const rows = owners.map((row) => ({ key: row.severity, types: row.types }))
  return [
    ...stray(todoTemplates, ({ overlay }) => [overlay], {
      part: 'todos',
      kind: 'overlay',
      known: overlays,
    }),
    ...stray(rows, (row) => row.types, { part: 'owners', kind: 'type', known: keys }),
  ]
}

function strayGroups({ inviteGroups, severities, owners }: Configuration): readonly Complaint[] {
  const known = new Set<string | null>(inviteGroups.map(({ key }) => key))
  const rows = owners.map((row) => ({ key: row.severity, groups: row.groups }))
  return [
    ...stray(severities, ({ invites }) => invites.map(({ group }) => group), {
      part: 'severities',
      kind: 'group',
      known,
    }),
    ...stray(rows, ({ groups }) => groups, { part: 'owners', kind: 'group', known }),
  ]
}

interface Looking extends Pick<Complaint, 'part' | 'kind'> {
  readonly known: ReadonlySet<string | null>
}

function stray<Item extends Keyed>(
  items: readonly Item[],
  named: (item: Item) => readonly (string | null)[],
  { known, part, kind }: Looking,
): readonly Complaint[] {
  return items.flatMap((item) =>
    named(item).flatMap((name) =>
      name === null || known.has(name) ? [] : [{ part, kind, name, at: item.key }],
    ),
  )
}
