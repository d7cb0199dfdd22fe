import { slackAway } from '../../features/incidents/index.ts'
import { ask } from '../in/store.ts'
import type { Inside } from '../inside.ts'
import type { Breaker } from './breaker.ts'
import { keepState, readState, takeState, withChannel } from './store.ts'

const OUTAGE = 'outage'
/** Slack tells again what it could not tell for so long; a shorter outage leaves no gap. */
const GAP_SECONDS = 60

/** Keeps since when Slack is away, also for a server that starts meanwhile. */
export async function beginOutage({ db, parts }: Inside, before: Breaker): Promise<void> {
  const from = before.lastAnswerAt ?? parts.clock.now()
  await keepState(db, OUTAGE, from.toString())
}

/** Slack answers again: every incident that was going on there has the gap in its timeline, with both times. */
export async function endOutage({ db, parts, hints, out }: Inside): Promise<void> {
  const { condition, lastAnswerAt } = out.condition()
  // A server that has only begun has heard nothing yet.
  if (condition === 'down' || lastAnswerAt === null) return
  if ((await readState(parts.reads, OUTAGE)) === null) return
  const from = await takeState<string>(db, OUTAGE)
  if (from === null) return
  const now = parts.clock.now()
  if (Temporal.Instant.from(from).until(now).total('seconds') < GAP_SECONDS) return
  for (const incident of await withChannel(parts.reads)) {
    await ask(db, now, slackAway(incident, { from, to: now.toString() }))
  }
  hints.changed(['interactive'])
}
