import type { Bilingual, SettingsPart } from '@hikeshi/contract'
import type { SettingsChange } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'
import { groupChanges } from './group-changes.ts'
import { ownerChanges } from './owner-changes.ts'
import { profileChanges } from './profile-changes.ts'
import { same } from './setting.ts'
import { severityChanges } from './severity-changes.ts'
import { todoChanges } from './todo-changes.ts'

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
    ...profileChanges(before.profile, after.profile),
    ...listed,
  ]
}

interface Item {
  readonly key: string
  /** How people call it. */
  readonly name: Bilingual
  /** What is compared when asking whether its wording changed. */
  readonly rest: unknown
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
  ['roles', ({ roles }) => roles.map((role) => ({ ...role, rest: role }))],
  [
    'todos',
    ({ todoTemplates }) =>
      todoTemplates.map((todo) => {
        return { key: todo.key, name: todo.text, rest: { ...todo, severities: null } }
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
      sections.map((section) => ({ key: section.key, name: section.title, rest: section })),
  ],
  ['audiences', ({ audiences }) => audiences.map((one) => ({ ...one, rest: one }))],
  [
    'principles',
    ({ principles }) => principles.map(({ key, text }) => ({ key, name: text, rest: text })),
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
  const edited = after.filter((item) => {
    const was = old.get(item.key)
    return was !== undefined && !same(was.rest, item.rest)
  })
  return [
    ...named('added', part, added),
    ...named('removed', part, removed),
    ...named('edited', part, edited),
    ...(isReordered(before, after) ? [{ kind: 'reordered' as const, part }] : []),
  ]
}

function named(
  kind: 'added' | 'removed' | 'edited',
  part: SettingsPart,
  items: readonly Item[],
): readonly SettingsChange[] {
  return items.map(({ name }): SettingsChange => ({ kind, part, name }))
}

/** Whether those that stay stand in another order. */
function isReordered(before: readonly Item[], after: readonly Item[]): boolean {
  const keys = (list: readonly Item[], other: readonly Item[]) => {
    const there = new Set(other.map(({ key }) => key))
    return list.map(({ key }) => key).filter((key) => there.has(key))
  }
  return !same(keys(before, after), keys(after, before))
}
