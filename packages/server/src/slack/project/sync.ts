import { z } from 'zod'
import type { Caller } from '../../features/parts.ts'
import { Later } from '../../platform/tasks/lease.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { apiAs } from '../api.ts'
import { firstLanguage } from '../in/queries.ts'
import { ask } from '../in/store.ts'
import type { Inside } from '../inside.ts'
import { waitsUntil, type Breaker } from '../out/breaker.ts'
import { doubtCards } from '../out/cards.ts'
import { NotYet, SlackRefusal } from '../out/refusal.ts'
import { beginOutage, endOutage } from '../out/outage.ts'
import { noteGone, waitsForInstallation } from '../out/installation.ts'
import { readObjects } from '../out/site.ts'
import { raisedBy, unsettled } from '../out/queries.ts'
import { readState, takeState, writeState } from '../out/store.ts'
import { bring } from './bring.ts'
import { heal } from './heal.ts'
import { LIVING } from './index.ts'
import type { Living } from './living.ts'
import { readRoom } from './read-room.ts'
import type { Narrative } from './saying.ts'

const SYNC = 'slack.sync'
const SWEEP = 'slack.sweep'
const LANE = 'chat'

/** Slack is brought to a state so long at a time; then it is others' turn. */
const BUDGET_MS = 6000
const BACK_OFF = { seconds: 5 } as const
const HEALED = { seconds: 1 } as const
const SWEEP_MS = 10 * 60 * 1000
/** What people type into documents is no reason to hurry. */
const TYPED = /^(section|document|report|impact)\./
const TYPED_WAIT = { seconds: 10 } as const

/** What must happen in Slack because something happened in an incident: one task each, however much happens. */
export function follow(
  { type, at }: { readonly type: string; readonly at: string },
  incident: string,
): readonly TaskRequest[] {
  const typed = TYPED.test(type) ? { at: Temporal.Instant.from(at).add(TYPED_WAIT) } : {}
  return [{ ...syncTask(incident), ...typed }]
}

const syncTask = (incident: string): TaskRequest => ({
  kind: SYNC,
  lane: LANE,
  key: `${SYNC}/${incident}`,
  once: incident,
  again: true,
  payload: { incident },
})

/** What the sync is given besides what everything has. */
export interface SyncNeeds {
  readonly narrative: Narrative
  readonly living?: readonly Living[]
}

/** Keeps Slack as it should be: one task for each incident, and a slow look at all of them. */
export function createSync(inside: Inside, { narrative, living = LIVING }: SyncNeeds) {
  const { parts } = inside

  /** Looks after an incident soon: something in Slack is not as it should be. */
  async function sync(incident: string): Promise<void> {
    await writeState(inside.db, lookKey(incident), true)
    await ask(inside.db, parts.clock.now(), syncTask(incident))
    inside.hints.changed([LANE])
  }

  /** Looks after every incident that is not at rest: after an outage, and now and then. */
  async function syncAll(): Promise<void> {
    for (const incident of await unsettled(parts.reads)) {
      await doubtCards(inside.db, incident)
      await sync(incident)
    }
  }

  const tasks: readonly Handler[] = [
    work({
      kind: SYNC,
      lane: LANE,
      payload: z.object({ incident: z.string() }),
      run: ({ incident }) => run(inside, { narrative, living }, incident),
    }),
    work({
      kind: SWEEP,
      lane: LANE,
      payload: z.object({}),
      run: async () => {
        await sweepLater(inside)
        await syncAll()
      },
    }),
  ]
  /** Slack is another than before: since when it is away is kept, and on its return everything is looked after. */
  async function changed(before: Breaker, after: Breaker): Promise<void> {
    if (after.condition === 'down') await beginOutage(inside, before)
    else if (before.condition === 'down') await syncAll()
  }

  return { tasks, sync, syncAll, changed, start: () => sweepLater(inside) }
}

const lookKey = (incident: string): string => `look/${incident}`

/** The next slow look; its moment is its key. */
async function sweepLater({ db, parts }: Inside): Promise<void> {
  const now = parts.clock.now()
  const round = Math.floor(now.epochMilliseconds / SWEEP_MS) + 1
  await ask(db, now, {
    kind: SWEEP,
    lane: LANE,
    key: `${SWEEP}/${round}`,
    payload: {},
    at: Temporal.Instant.fromEpochMilliseconds(round * SWEEP_MS),
  })
}

type Given = Required<SyncNeeds>

/** One run. Slack being away is no failure: the task waits, and brings the last state when it is back. */
async function run(inside: Inside, given: Given, incident: string): Promise<void> {
  const { parts, db, out } = inside
  const down = waitsUntil(out.condition(), parts.clock.now())
  if (down) throw new Later(down, 'Slack does not answer')
  await unlessGone(inside, incident)
  const look = (await takeState<boolean>(db, lookKey(incident))) === true
  try {
    const until = await once(inside, given, { incident, look })
    if (until !== null) throw new NotYet(until, 'the rest of it has to wait')
  } catch (error) {
    if (look) await writeState(db, lookKey(incident), true)
    await waitOr(inside, incident, error)
  }
}

/** Waits while Slack does not know us: the incidents together ask it once in a while. */
async function unlessGone(inside: Inside, incident: string): Promise<void> {
  try {
    const gone = await waitsForInstallation(inside)
    if (gone) throw new Later(Temporal.Instant.from(gone.lookAt), 'Slack does not know us')
  } catch (error) {
    if (error instanceof Later) throw error
    await waitOr(inside, incident, error)
  }
}

/** Later, when it is Slack that keeps us waiting; a mistake of ours is thrown as it is. */
async function waitOr(inside: Inside, incident: string, error: unknown): Promise<void> {
  const now = inside.parts.clock.now()
  if (error instanceof NotYet) throw new Later(error.until, error.message)
  if (!(error instanceof SlackRefusal)) throw error
  if (error.kind === 'retry') throw new Later(now.add(BACK_OFF), error.message)
  if (error.kind === 'installation') {
    const { lookAt } = await noteGone(inside, error.error)
    throw new Later(Temporal.Instant.from(lookAt), error.message)
  }
  const healed = await heal(inside, incident, error)
  if (healed === 'again') throw new Later(now.add(HEALED), error.message)
  if (healed === 'unknown') throw error
}

async function once(
  inside: Inside,
  { narrative, living }: Given,
  { incident, look }: { readonly incident: string; readonly look: boolean },
): Promise<Temporal.Instant | null> {
  const { parts, identities, db } = inside
  const us = await identities.get()
  await remember(inside)
  await endOutage(inside)
  const room = await roomOf(inside, incident)
  if (room === null) return null
  const end = performance.now() + BUDGET_MS
  const objects = await readObjects(db, parts.reads, incident)
  return bring({
    site: { ...inside, incident, us, room, objects, now: () => parts.clock.now() },
    living,
    sayings: () => narrative(incident),
    look,
    goOn: () => {
      if (performance.now() > end) throw new NotYet(parts.clock.now(), 'the time is up')
    },
  })
}

/** Keeps the address of the workspace, for links from the web. */
async function remember({ parts, identities, db }: Inside): Promise<void> {
  const { team, url } = await identities.get()
  const known = await readState<{ readonly url: string }>(parts.reads, 'workspace')
  if (known?.url !== url) await writeState(db, 'workspace', { team, url })
}

/** The room as the channel shows it: through the eyes of whoever raised the incident, who always sees it. */
async function roomOf(inside: Inside, incident: string) {
  const { parts, defaults, words, people, publicUrl } = inside
  const raiser = await raisedBy(parts.reads, incident)
  if (raiser === null) return null
  const language = defaults.slack.language ?? (await firstLanguage(parts.reads))
  const caller: Caller = {
    person: { id: raiser, name: '', memberRole: 'member' },
    language,
    timeZone: null,
    surface: 'slack',
    address: 'slack',
  }
  const reading = {
    api: apiAs(inside.handlers(), caller),
    language,
    words: words(language),
    publicUrl,
    linked: people.accountsOf,
    now: parts.clock.now(),
  }
  return readRoom(reading, incident)
}
