import { slackAway } from '../../features/incidents/index.ts'
import { ask } from '../in/store.ts'
import type { Inside } from '../inside.ts'
import type { Breaker } from './breaker.ts'
import { withChannel } from './queries.ts'
import { keepState, readState, takeState, writeState } from './store.ts'

const OUTAGE = 'outage'
/** The last one that is over. */
const AWAY = 'away'
/** Slack tells again what it could not tell for so long; a shorter outage leaves no gap. */
const GAP_SECONDS = 60

/** Keeps since when Slack is away, also for a server that starts meanwhile. */
export async function beginOutage({ db, parts }: Inside, before: Breaker): Promise<void> {
  const from = before.lastAnswerAt ?? parts.clock.now()
  await keepState(db, OUTAGE, from.toString())
}

/** Slack answers again: every incident that was going on there has the gap in its timeline, with both times. */
export async function endOutage({
  db,
  parts,
  hints,
  out,
}: Pick<Inside, 'db' | 'parts' | 'hints' | 'out'>): Promise<void> {
  const { condition, lastAnswerAt } = out.condition()
  // A server that has only begun has heard nothing yet.
  if (condition === 'down' || lastAnswerAt === null) return
  if ((await readState(parts.reads, OUTAGE)) === null) return
  const from = await takeState<string>(db, OUTAGE)
  if (from === null) return
  const now = parts.clock.now()
  if (Temporal.Instant.from(from).until(now).total('seconds') < GAP_SECONDS) return
  await writeState(db, AWAY, { from, to: now.toString() } satisfies Away)
  for (const incident of await withChannel(parts.reads)) {
    await ask(db, now, slackAway(incident, { from, to: now.toString() }))
  }
  hints.changed(['interactive'])
}

interface Away {
  readonly from: string
  readonly to: string
}

/** Whether this was said while Slack was away the last time: nobody there could hear it when it was new. */
export async function saidMeanwhile({
  parts,
}: Pick<Inside, 'parts'>): Promise<(at: Temporal.Instant) => boolean> {
  const away = await readState<Away>(parts.reads, AWAY)
  if (away === null) return () => false
  const [from, to] = [Temporal.Instant.from(away.from), Temporal.Instant.from(away.to)]
  return (at) => Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) < 0
}
