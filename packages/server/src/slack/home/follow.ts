import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const HOMES = 'slack.homes'

/** Whatever happens within this time is shown at once. */
const SOON = { seconds: 2 } as const
/** Those whose it is not see it a little later. */
const BY_AND_BY = { seconds: 30 } as const

/** What people type into documents, and what is said in passing, changes nobody's home tab. */
const PASSED_OVER = /^(section|document|report|impact|message|nudge|slack_person|token)\./

/** What somebody chose on their own tab is looked for there at once. */
const OF_ONESELF = /^subscription\./

/** Home tabs that show something else from now on: of those in the incident soon, of the others by and by. */
export function homesAfter(
  { type, at }: { readonly type: string; readonly at: string },
  incident: string | null,
): readonly TaskRequest[] {
  const now = Temporal.Instant.from(at)
  const task = { kind: HOMES, lane: 'chat', key: HOMES, again: true } as const
  if (OF_ONESELF.test(type)) {
    return [{ ...task, once: 'own', payload: { incident: null }, at: now.add(SOON) }]
  }
  if (incident === null || PASSED_OVER.test(type)) return []
  return [
    { ...task, once: incident, payload: { incident }, at: now.add(SOON) },
    { ...task, once: 'all', payload: { incident: null }, at: now.add(BY_AND_BY) },
  ]
}
