import { sql } from 'kysely'
import { createApp, type AppOptions } from '../app.ts'
import type { Parts } from '../features/parts.ts'
import type { Clock } from '../platform/clock.ts'
import { openDatabase, openPool } from '../platform/db.ts'
import { createHints } from '../platform/hints.ts'
import type { Handler } from '../platform/tasks/handlers.ts'
import { itsTurn } from '../platform/tasks/lease.ts'
import { drain } from '../platform/tasks/worker.ts'
import { apiAs } from '../slack/api.ts'
import type { Api } from '../slack/call.ts'
import { freshDatabase } from './postgres.ts'

export interface WorldOptions {
  readonly start?: string
  /** A clock of the test's own; `advance` then moves nothing. */
  readonly clock?: Clock
  readonly demo?: boolean
  /** A time that is shared with somebody else's: `advance` moves it by this. */
  readonly hand?: Hand
  readonly slack?: AppOptions['slack']
  readonly moreTasks?: (parts: Parts) => readonly Handler[]
  /** A world whose server was killed: this one is the next server on the same database. */
  readonly after?: { readonly connectionString: string }
  /** The test expects tasks to fail; otherwise one that fails fails the test. */
  readonly tasksMayFail?: boolean
}

/** Time that two worlds live by. */
export interface Hand {
  readonly now: () => Temporal.Instant
  readonly moveTo: (time: Temporal.Instant) => Promise<void>
  /** When something happens next in the other world; null: nothing waits there. */
  readonly next: () => Temporal.Instant | null
  /** Lets both worlds come to rest; `drain` runs the tasks that are due in ours. */
  readonly settle: (drain: () => Promise<number>) => Promise<number>
}

export type World = Awaited<ReturnType<typeof createWorld>>
/** The typed client, wired to the handlers without HTTP: refusals arrive as Refusal. */
export type PersonClient = Api

const START = '2026-01-05T09:00:00Z'
const SECRET = 'a secret of the tests, of enough length'

/** Two who get in each other's way and one who looks on; each more would learn the whole schema anew, in every test. */
const CONNECTIONS = 3

/** The whole server on a database of its own, with time in our hands. */
export async function createWorld(options: WorldOptions = {}) {
  const { after } = options
  const database = after ? { ...after, drop: async () => {} } : await freshDatabase()
  const connection = { connectionString: database.connectionString }
  const db = openDatabase({ connection, connectionsMax: CONNECTIONS })
  const authPool = openPool({
    connection: { ...connection, options: '-c search_path=auth' },
    connectionsMax: 2,
    plainDates: true,
  })
  let now = Temporal.Instant.from(options.start ?? START)
  const { hand } = options
  const clock: Clock = options.clock ?? { now: () => hand?.now() ?? now }
  const failures: string[] = []
  const app = createApp({
    db,
    authPool,
    clock,
    hints: createHints(),
    secret: SECRET,
    publicUrl: 'http://localhost:3000',
    demo: options.demo ?? false,
    vitals: quietVitals(clock),
    slack: options.slack ?? null,
    ...(options.moreTasks ? { moreTasks: options.moreTasks } : {}),
  })
  const log = {
    info: () => {},
    error: (facts: object, message: string) => {
      const { error } = facts as { error?: unknown }
      failures.push(`${message}: ${error instanceof Error ? error.stack : JSON.stringify(facts)}`)
    },
  }
  const runParts = { db, clock, handlers: app.tasks, log }

  /** Runs what is due now, until nothing is. */
  const run = (): Promise<number> => drain(runParts)
  const settle = (): Promise<number> => (hand ? hand.settle(run) : run())

  async function moveTo(time: Temporal.Instant): Promise<void> {
    now = time
    await hand?.moveTo(time)
  }

  async function nextDue(): Promise<Temporal.Instant | null> {
    const { rows } = await sql<{ at: string }>`
      select min(run_at) as at from task
      where state in ('waiting', 'unknown') and ${itsTurn}`.execute(db)
    const task = rows[0]?.at ? Temporal.Instant.from(rows[0].at) : null
    const other = hand?.next() ?? null
    if (task === null || other === null) return task ?? other
    return Temporal.Instant.compare(task, other) < 0 ? task : other
  }

  /** Moves time forward, stopping wherever something is due, so that it happens at its own minute. */
  async function advance(duration: Temporal.DurationLike): Promise<void> {
    const until = clock.now().add(duration)
    await settle()
    for (
      let due = await nextDue();
      due && Temporal.Instant.compare(due, until) <= 0;
      due = await nextDue()
    ) {
      // What is due at this very moment in the other world happens only when time is moved, be it by nothing.
      await moveTo(later(due, clock.now()))
      await settle()
    }
    await moveTo(until)
    if (hand) await settle()
  }

  /** Somebody new, and what they can do through the API. What follows from a call has happened when it returns. */
  async function person(name: string, role: 'owner' | 'admin' | 'member' = 'member') {
    const email = `${name.toLowerCase()}@example.com`
    const id = await app.people.putPerson({
      name,
      email,
      language: 'en',
      role,
    })
    const caller = {
      person: { id, name, memberRole: role },
      language: 'en' as const,
      surface: 'web' as const,
      timeZone: null,
      address: 'test',
    }
    return { id, name, api: apiAs(app.handlers, caller, { after: settle }) }
  }

  return {
    db,
    app,
    clock,
    person,
    settle,
    /** Runs what is due now in this server alone; how many tasks that were. */
    drain: run,
    advance,
    failures,
    connectionString: database.connectionString,
    /** The types of the events of a stream or of everything, in order. */
    async events(subject?: string): Promise<string[]> {
      const { rows } = await sql<{ type: string }>`
        select type from event where ${subject ?? null}::text is null or subject = ${subject ?? null}
        order by position`.execute(db)
      return rows.map(({ type }) => type)
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await db.destroy()
      await authPool.end()
      await database.drop()
      if (failures.length > 0 && !options.tasksMayFail) {
        throw new Error(
          `tasks failed that the test did not expect to fail:\n${failures.join('\n')}`,
        )
      }
    },
  }
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

function quietVitals(clock: Clock) {
  return {
    version: 'test',
    startedAt: clock.now(),
    mode: 'embedded' as const,
    database: () => ({ state: 'ready' as const, reason: null }),
    scanAgeMs: () => new Map<string, number>(),
    streamClients: () => 0,
    alarms: () => [],
    retry: async () => false,
    discard: async () => false,
  }
}
