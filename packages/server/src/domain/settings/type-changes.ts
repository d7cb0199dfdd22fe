import type { SettingsChange, TypeSetting } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'

/** Which types are private from now on, and whom each of them calls. */
export function typeChanges(
  before: Configuration,
  after: Configuration,
): readonly SettingsChange[] {
  return after.types.flatMap((now) => {
    const was = before.types.find(({ key }) => key === now.key) ?? null
    const privacy = { kind: 'privacy' as const, type: now.name, key: now.key, private: now.private }
    return [...((was?.private ?? false) === now.private ? [] : [privacy]), ...called(was, now)]
  })
}

function called(was: TypeSetting | null, now: TypeSetting): readonly SettingsChange[] {
  const old = was === null ? [] : listed(was)
  const added = listed(now).filter((one) => !old.includes(one)).length
  const removed = old.filter((one) => !listed(now).includes(one)).length
  const change = { kind: 'members' as const, group: now.name, added, removed }
  return added + removed === 0 ? [] : [change]
}

const listed = ({ invite }: TypeSetting): readonly string[] => [
  ...invite.people,
  ...invite.teams,
  ...invite.groups,
]
