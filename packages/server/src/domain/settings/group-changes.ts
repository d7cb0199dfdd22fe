import type { SettingsChange } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'

/** Who belongs to a group from now on, and who no longer does. */
export function groupChanges(
  before: Configuration,
  after: Configuration,
): readonly SettingsChange[] {
  return after.inviteGroups.flatMap(({ key, name, people, teams }) => {
    const was = before.inviteGroups.find((group) => group.key === key)
    const old = [...(was?.people ?? []), ...(was?.teams ?? [])]
    const now = [...people, ...teams]
    const added = now.filter((one) => !old.includes(one)).length
    const removed = old.filter((one) => !now.includes(one)).length
    return added + removed === 0 ? [] : [{ kind: 'members' as const, group: name, added, removed }]
  })
}
