import type { EventOf, Recorded } from '../../domain/event.ts'
import type { Plain, Recorded as RecordedPlain } from '../../platform/log/append.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const HOMES = 'slack.homes'

/** Whatever happens within this time is shown at once. */
const SOON = { seconds: 2 } as const
/** Those whose it is not see it a little later. */
const BY_AND_BY = { seconds: 30 } as const

/** What people type into documents, and what is said in passing, changes nobody's home tab. */
const PASSED_OVER = /^(section|document|report|impact|message|nudge|slack_person|token)\./

/** What is planned stands on every tab, and is answered there. */
const OF_ALL = /^drill\./

/** What somebody chose for themselves stands on their own tab alone. */
type OfOneself = Recorded<EventOf<'subscription.chosen' | 'subscription.left'>>
const OF_ONESELF: ReadonlySet<string> = new Set<OfOneself['type']>([
  'subscription.chosen',
  'subscription.left',
])

const task = { kind: HOMES, lane: 'chat', key: HOMES, again: true } as const

/** All home tabs at this moment, by which time has made them others. */
export const homesAt = (moment: string): TaskRequest => ({
  ...task,
  key: `${HOMES}/at/${moment}`,
  once: `at/${moment}`,
  payload: { incident: null },
  at: Temporal.Instant.from(moment),
})

/** Home tabs that show something else from now on: of those in the incident soon, of the others by and by. */
export function homesAfter(
  event: RecordedPlain<Plain>,
  incident: string | null,
): readonly TaskRequest[] {
  const { type, at } = event
  const now = Temporal.Instant.from(at)
  if (OF_ALL.test(type)) {
    return [{ ...task, once: 'drills', payload: { incident: null }, at: now.add(SOON) }]
  }
  if (OF_ONESELF.has(type)) {
    const { person } = (event as RecordedPlain<Plain> & OfOneself).data
    const payload = { incident: null, person }
    return [{ ...task, once: `own/${person}`, payload, at: now.add(SOON) }]
  }
  if (incident === null || PASSED_OVER.test(type)) return []
  return [
    { ...task, once: incident, payload: { incident }, at: now.add(SOON) },
    { ...task, once: 'all', payload: { incident: null }, at: now.add(BY_AND_BY) },
  ]
}
