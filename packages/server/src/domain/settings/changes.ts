import type { Bilingual, SettingsChange, SettingsField, SettingsPart } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'
import { groupChanges } from './group-changes.ts'
import { guideChanges } from './guide-changes.ts'
import { ownerChanges } from './owner-changes.ts'
import { profileChanges } from './profile-changes.ts'
import { same } from './setting.ts'
import { severityChanges } from './severity-changes.ts'
import { slackChanges } from './slack-changes.ts'
import { todoChanges } from './todo-changes.ts'
import { typeChanges } from './type-changes.ts'

/** What differs between two configurations, as facts: the words are the edge's. */
export function changesBetween(
  before: Configuration,
  after: Configuration,
): readonly SettingsChange[] {
  const listed = LISTS.flatMap(([part, items]) => listChanges(part, items(before), items(after)))
  return [
    ...severityChanges(before, after),
    ...ownerChanges(before, after),
    ...todoChanges(before, after),
    ...groupChanges(before, after),
    ...typeChanges(before, after),
    ...guideChanges(before.postmortem, after.postmortem),
    ...profileChanges(before.profile, after.profile),
    ...slackChanges(before.slack, after.slack),
    ...listed,
  ]
}

interface Item {
  readonly key: string
  /** How people call it. */
  readonly name: Bilingual
  /** What is compared when asking which of its fields changed. */
  readonly rest: Readonly<Partial<Record<SettingsField, unknown>>>
}

type Items = (configuration: Configuration) => readonly Item[]

/** The lists of which items come, go, and are reworded. What has changes of its own above is left out of `rest`. */
const LISTS: readonly (readonly [SettingsPart, Items])[] = [
  [
    'severities',
    ({ severities }) =>
      severities.map(({ key, name, short, description, examples, questions }) => {
        return { key, name, rest: { name, short, description, examples, questions } }
      }),
  ],
  [
    'types',
    ({ types }) =>
      types.map(({ key, name, overlay, defaultSeverity }) => {
        return { key, name, rest: { name, overlay, defaultSeverity } }
      }),
  ],
  [
    'roles',
    ({ roles }) =>
      roles.map(({ key, ...rest }) => {
        return { key, name: rest.name, rest }
      }),
  ],
  [
    'todos',
    ({ todoTemplates }) =>
      todoTemplates.map(({ key, ...rest }) => {
        return { key, name: rest.text, rest: { ...rest, severities: null } }
      }),
  ],
  [
    'invites',
    ({ inviteGroups }) =>
      inviteGroups.map(({ key, name, kind }) => ({ key, name, rest: { name, kind } })),
  ],
  [
    'report',
    ({ sections }) =>
      sections.map(({ key, ...rest }) => {
        return { key, name: rest.title, rest }
      }),
  ],
  [
    'audiences',
    ({ audiences }) =>
      audiences.map(({ key, channel, ...rest }) => {
        return { key, name: rest.name, rest: { ...rest, where: channel } }
      }),
  ],
  [
    'notices',
    ({ noticeTexts }) =>
      noticeTexts.map(({ key, ...rest }) => {
        return { key, name: rest.name, rest }
      }),
  ],
  [
    'principles',
    ({ principles }) => principles.map(({ key, text }) => ({ key, name: text, rest: { text } })),
  ],
]

function listChanges(
  part: SettingsPart,
  before: readonly Item[],
  after: readonly Item[],
): readonly SettingsChange[] {
  const old = new Map(before.map((item) => [item.key, item]))
  const kept = new Set(after.map(({ key }) => key))
  const added = after.filter(({ key }) => !old.has(key))
  const removed = before.filter(({ key }) => !kept.has(key))
  const edited = after.flatMap(({ key, name, rest }): readonly SettingsChange[] => {
    const was = old.get(key)
    const fields = was === undefined ? [] : differing(was.rest, rest)
    return fields.length > 0 ? [{ kind: 'edited', part, name, fields }] : []
  })
  return [
    ...named('added', part, added),
    ...named('removed', part, removed),
    ...edited,
    ...(isReordered(before, after) ? [{ kind: 'reordered' as const, part }] : []),
  ]
}

function named(
  kind: 'added' | 'removed',
  part: SettingsPart,
  items: readonly Item[],
): readonly SettingsChange[] {
  return items.map(({ name }): SettingsChange => ({ kind, part, name }))
}

function differing(before: Item['rest'], after: Item['rest']): readonly SettingsField[] {
  const fields = Object.keys(after) as SettingsField[]
  return fields.filter((field) => !same(before[field] ?? null, after[field] ?? null))
}

/** Whether those that stay stand in another order. */
function isReordered(before: readonly Item[], after: readonly Item[]): boolean {
  const keys = (list: readonly Item[], other: readonly Item[]) => {
    const there = new Set(other.map(({ key }) => key))
    return list.map(({ key }) => key).filter((key) => there.has(key))
  }
  return !same(keys(before, after), keys(after, before))
}
