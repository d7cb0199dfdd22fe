/** The spine and the task engine on a database of their own, with an aggregate that holds beans. */
import { sql } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import { openDatabase, select, type Db } from '../platform/db.ts'
import { createHints } from '../platform/hints.ts'
import type { Recorded } from '../platform/log/append.ts'
import {
  createSpine,
  nothing,
  type Aggregate,
  type By,
  type Command,
  type ManyCommand,
} from '../platform/spine.ts'
import { claim, type Fence } from '../platform/tasks/lease.ts'
import { LANES, schedule, type Lane, type TaskRequest } from '../platform/tasks/schedule.ts'
import { freshDatabase } from './postgres.ts'

export interface Jar {
  readonly id: string
  readonly beans: number
}

export type JarEvent =
  | { readonly type: 'jar.opened'; readonly data: { readonly beans: number } }
  | { readonly type: 'jar.filled'; readonly data: { readonly beans: number } }

export interface Fill {
  readonly id: string
  readonly beans: number
}

type React = (event: Recorded<JarEvent>, jar: Jar) => readonly TaskRequest[]
export type Engine = Awaited<ReturnType<typeof createEngine>>

export interface EngineOptions {
  readonly react?: React
  /** What a jar belongs to; nothing unless said. */
  readonly subject?: (jar: Jar) => string | null
  /** Where the hand of the clock stands at first; without it the clock is the machine's. */
  readonly start?: string
}

/** A log that keeps what was said, for tests that look at it. */
export function keepingLog() {
  const errors: string[] = []
  const infos: string[] = []
  return {
    errors,
    infos,
    info: (_: object, message: string) => void infos.push(message),
    error: (facts: object, message: string) => {
      const { error } = facts as { error?: unknown }
      errors.push(`${message}: ${error instanceof Error ? error.message : JSON.stringify(facts)}`)
    },
  }
}

export async function createEngine(options: EngineOptions = {}) {
  const database = await freshDatabase()
  const { connectionString } = database
  const handles: Db[] = []
  const open = (connectionsMax = 12): Db => {
    const db = openDatabase({ connection: { connectionString }, connectionsMax })
    handles.push(db)
    return db
  }
  const db = open()
  await sql`create table jar (id text primary key, beans integer not null check (beans >= 0))`.execute(
    db,
  )
  let hand = options.start ? Temporal.Instant.from(options.start) : null
  const clock: Clock = {
    now: () =>
      hand ?? Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds),
  }
  const jars = jarsThat(options.react ?? (() => []), options.subject ?? (() => null))
  const hints = createHints()

  return {
    db,
    open,
    clock,
    hints,
    connectionString,
    spine: createSpine<string>({ db, clock, hints, nameOf: (name) => name }),
    /** What another server of the same database would have. */
    anotherSpine: (its = createHints()) =>
      createSpine<string>({ db: open(), clock, hints: its, nameOf: (name) => name }),
    fill: fillOf(jars),
    fillMany: fillManyOf(jars),
    lanes: (one: Db): Record<Lane, Db> => lanesOf(one),
    advance: (duration: Temporal.DurationLike) => {
      if (hand === null) throw new Error('this engine runs on the machine’s clock')
      hand = hand.add(duration)
    },
    plan: (task: TaskRequest) =>
      db.transaction().execute((tx) => schedule(tx, clock.now(), [task])),
    async rows<Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
      return (await statement.execute(db)).rows
    },
    async beans(id: string): Promise<number | null> {
      const { rows } = await sql<Jar>`select * from jar where id = ${id}`.execute(db)
      return rows[0]?.beans ?? null
    },
    async log(stream: string): Promise<readonly string[]> {
      const { rows } = await sql<{ line: string }>`
        select version || ' ' || type as line from event where stream = ${stream} order by version`.execute(
        db,
      )
      return rows.map(({ line }) => line)
    },
    tasks: () => tasksOf(db),
    async attempts(): Promise<readonly string[]> {
      const { rows } = await sql<{ outcome: string | null }>`
        select outcome from attempt order by id`.execute(db)
      return rows.map(({ outcome }) => outcome ?? 'open')
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await Promise.all(handles.map((handle) => handle.destroy()))
      await database.drop()
    },
  }
}

interface SeenTask {
  readonly id: string
  readonly key: string
  readonly state: string
  readonly attempts: number
  readonly failures: number
  readonly lost: number
  readonly runAt: string
  readonly error: string | null
}

async function tasksOf(db: Db): Promise<readonly SeenTask[]> {
  const { rows } = await sql<SeenTask>`
    select id, key, state, attempts, failures, lost, run_at as "runAt", last_error as error
    from task order by id`.execute(db)
  return rows
}

export const by = (actor: string, more: Partial<By<string>> = {}): By<string> => ({
  actor,
  surface: 'api',
  ...more,
})

export const behind = (fence: Fence): By<string> => by('system', { fence })

function lanesOf(db: Db): Record<Lane, Db> {
  // Built from the list of lanes itself.
  return Object.fromEntries(LANES.map((lane) => [lane, db])) as Record<Lane, Db>
}

function jarsThat(react: React, subject: (jar: Jar) => string | null): Aggregate<Jar, JarEvent> {
  return {
    name: 'jar',
    load: async (reads, ids) => {
      const rows = await select(
        reads,
        sql<Jar>`select id, beans from jar where id = any(${ids}::text[]) order by id for update`,
      )
      return new Map(rows.map((row) => [row.id, row]))
    },
    evolve: (jar, event) => ({ id: event.stream, beans: (jar?.beans ?? 0) + event.data.beans }),
    save: async (tx, states) => {
      const rows = JSON.stringify(Array.from(states.values()))
      await sql`
        insert into jar (id, beans)
        select id, beans from jsonb_to_recordset(${rows}::jsonb) as jar(id text, beans int) order by id
        on conflict (id) do update set beans = excluded.beans`.execute(tx)
    },
    subject,
    react,
  }
}

/** Opens a jar with its first beans; a jar that exists takes more. Taking none changes nothing. */
function fillOf(of: Aggregate<Jar, JarEvent>): Command<Jar, JarEvent, Fill, null, string> {
  return {
    of,
    id: ({ id }) => id,
    gather: nothing,
    decide: ({ state, input: { beans } }) => {
      if (beans === 0) return []
      return [{ type: state === null ? 'jar.opened' : 'jar.filled', data: { beans } }]
    },
  }
}

function fillManyOf(
  of: Aggregate<Jar, JarEvent>,
): ManyCommand<Jar, JarEvent, readonly Fill[], null, string> {
  return {
    of,
    ids: async (_, fills) => fills.map(({ id }) => id),
    gather: nothing,
    decide: ({ state, input }) =>
      new Map(
        input.map(({ id, beans }) => [
          id,
          [
            {
              type: state.has(id) ? ('jar.filled' as const) : ('jar.opened' as const),
              data: { beans },
            },
          ],
        ]),
      ),
  }
}

/** The tasks that a look at the lane claims. */
export const claimOf = async (...look: Parameters<typeof claim>) => (await claim(...look)).claimed
