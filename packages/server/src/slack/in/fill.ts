import { z } from 'zod'
import { slackGap } from '../../features/incidents/index.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { Later } from '../../platform/tasks/lease.ts'
import type { Inside } from '../inside.ts'
import { mustWait, NotYet, SlackRefusal } from '../out/refusal.ts'
import { waitsForInstallation } from '../out/installation.ts'
import { readState, takeState, writeState } from '../out/store.ts'
import { openPlaces, type TalkPlace } from './events/store.ts'
import { instantOf, isAfter, tsOf } from './events/ts.ts'
import { createContexts } from './hear-events.ts'
import { beginReading, gapUntil, isOver, readOn, type Reading } from './reading/reading.ts'
import { ask, keepEarliest } from './store.ts'

const FILL = 'slack.fill'
const ROOM = 'slack.fill-room'
const LANE = 'chat'
const EVERY_MS = 10 * 60 * 1000
const AWAY = { seconds: 15 } as const
/** Slack does not know us: only people can change that. */
const GONE = { minutes: 10 } as const
/** Slack tells again what it could not tell for so long: less than that is no gap. */
const GAP_SECONDS = 60

const missedKey = (incident: string): string => `missed/${incident}`
const readingKey = (incident: string): string => `reading/${incident}`
const readKey = (incident: string): string => `read/${incident}`

/** Slack tells an event again for some minutes only: what happened while we were away for longer is read from the channel. */
export function createFill(inside: Inside, sync: (incident: string) => Promise<void>) {
  const { parts, db } = inside
  const contextOf = createContexts(inside, sync)

  /** Looks at every place now: Slack is back, or we are. From then on something may be missing. */
  async function fillNow(missed: Temporal.Instant | null = null): Promise<void> {
    if (missed) await noteMissed(inside, missed)
    await lookEverywhere(inside)
  }

  /** The next look; its moment is its key. */
  async function fillLater(): Promise<void> {
    const now = parts.clock.now()
    const round = Math.floor(now.epochMilliseconds / EVERY_MS) + 1
    const at = Temporal.Instant.fromEpochMilliseconds(round * EVERY_MS)
    await ask(db, now, { kind: FILL, lane: LANE, key: `${FILL}/${round}`, payload: {}, at })
  }

  const tasks: readonly Handler[] = [
    work({
      kind: FILL,
      lane: LANE,
      payload: z.object({}),
      run: async () => {
        await fillLater()
        await lookEverywhere(inside)
      },
    }),
    work({
      kind: ROOM,
      lane: LANE,
      payload: z.object({ incident: z.string() }),
      run: ({ incident }) => look(inside, contextOf, incident),
    }),
  ]

  return {
    tasks,
    fillNow,
    start: async () => {
      await fillLater()
      await fillNow()
    },
  }
}

async function noteMissed({ parts, db }: Inside, missed: Temporal.Instant): Promise<void> {
  for (const { incident } of await openPlaces(parts.reads)) {
    await keepEarliest(db, missedKey(incident), tsOf(missed))
  }
}

async function lookEverywhere({ parts, db, hints }: Inside): Promise<void> {
  const now = parts.clock.now()
  for (const { incident } of await openPlaces(parts.reads)) await ask(db, now, roomTask(incident))
  hints.changed([LANE])
}

/** One look at one place, or as much of it as Slack lets us have now. */
async function look(
  inside: Inside,
  contextOf: ReturnType<typeof createContexts>,
  incident: string,
): Promise<void> {
  const { parts } = inside
  const [place] = await openPlaces(parts.reads, incident)
  if (!place) return
  const reading = await current(inside, incident, parts.clock.now())
  try {
    const gone = await waitsForInstallation(inside)
    if (gone) throw new Later(Temporal.Instant.from(gone.lookAt), 'Slack does not know us')
    const context = await contextOf(`fill.${incident}.${reading.at}`)
    await finish(inside, incident, await readAll(inside, { context, place, reading }))
  } catch (error) {
    await unread(inside, incident, error)
  }
}

const roomTask = (incident: string) =>
  ({
    kind: ROOM,
    lane: LANE,
    key: `${ROOM}/${incident}`,
    once: incident,
    again: true,
    payload: { incident },
  }) as const

/** The look that goes on, or one that begins now. Once more away, it begins anew. */
async function current(
  { db, parts: { reads } }: Inside,
  incident: string,
  now: Temporal.Instant,
): Promise<Reading> {
  const missed = await takeState<string | null>(db, missedKey(incident))
  const going = await readState<Reading>(reads, readingKey(incident))
  if (going && !missed) return going
  const since = await readState<string>(reads, readKey(incident))
  const before = going?.missed ?? null
  const first = missed && before && isAfter(missed, before) ? before : (missed ?? before)
  const reading = beginReading(now, { since, missed: first })
  await writeState(db, readingKey(incident), reading)
  return reading
}

interface Going {
  readonly context: Parameters<typeof readOn>[0]
  readonly place: TalkPlace
  readonly reading: Reading
}

/** Page by page; each is kept, so that a look that has to wait goes on where it was. */
async function readAll({ db }: Inside, { context, place, reading }: Going): Promise<Reading> {
  let now = reading
  while (!isOver(now)) {
    now = await readOn(context, place, now)
    await writeState(db, readingKey(place.incident), now)
  }
  return now
}

/** All was read that can be: what is missing is shown, and the next look begins here. */
async function finish(inside: Inside, incident: string, reading: Reading): Promise<void> {
  const { db, parts, hints } = inside
  const span = reading.gap && spanOf(reading.gap)
  if (span) {
    await ask(db, parts.clock.now(), slackGap(incident, span))
    hints.changed(['interactive'])
  }
  await writeState(db, readKey(incident), tsOf(Temporal.Instant.from(reading.at)))
  await takeState(db, readingKey(incident))
}

/** Slack keeps us waiting: it goes on later. Slack does not let us read: what is missing stays missing. */
async function unread(inside: Inside, incident: string, error: unknown): Promise<void> {
  const { parts, log } = inside
  const now = parts.clock.now()
  if (error instanceof NotYet) throw new Later(error.until, error.message)
  if (mustWait(error)) throw new Later(now.add(AWAY), 'Slack is away')
  if (!(error instanceof SlackRefusal)) throw error
  if (error.kind === 'installation') throw new Later(now.add(GONE), error.message)
  log.warn({ error, incident }, 'cannot read what was said in Slack meanwhile')
  const reading = await readState<Reading>(parts.reads, readingKey(incident))
  if (!reading) return
  const gap = reading.missed === null ? null : gapUntil(reading, reading.before)
  await finish(inside, incident, { ...reading, gap })
}

function spanOf({ from, to }: NonNullable<Reading['gap']>) {
  const [first, last] = [instantOf(from), instantOf(to)]
  if (!first || !last || first.until(last).total('seconds') < GAP_SECONDS) return null
  return { from: first.toString(), to: last.toString() }
}
