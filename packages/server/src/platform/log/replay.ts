import { sql } from 'kysely'
import { isConflict, isUnavailable } from '../database-errors.ts'
import { readsOf, type Db, type Tx } from '../db.ts'
import type { Aggregate } from '../spine.ts'
import type { Plain, Recorded } from './append.ts'
import { differencesOf } from './differences.ts'

/** Any kind of aggregate: each is given only its own states and events. */
export type Folded = Pick<Aggregate<unknown, Plain>, 'name' | 'load' | 'evolve' | 'save'>

export interface Difference {
  readonly stream: string
  /** Which field of the state; empty: all of it. */
  readonly path: string
  readonly log: unknown
  readonly row: unknown
}

export interface ReplayOptions {
  readonly db: Db
  readonly aggregates: readonly Folded[]
  /** The aggregate whose streams have events of this type, or undefined. */
  readonly nameOf: (type: string) => string | undefined
  readonly tell: (difference: Difference) => void
  /** Writes what the log says over what the row says. */
  readonly repair: boolean
  /** Looks at no more than this many streams, the newest; null: at all. */
  readonly sample: number | null
}

export interface Replayed {
  readonly streams: number
  readonly events: number
  readonly differing: number
  readonly repaired: number
}

const BATCH = 200
const TRIES = 4

/**
 * Folds the log and compares it with the rows, a few streams at a time, while servers work: each
 * batch locks its rows for as long as it is compared.
 */
export async function replay(options: ReplayOptions): Promise<Replayed> {
  const kinds = new Map(options.aggregates.map((aggregate) => [aggregate.name, aggregate]))
  const differing = new Map<string, string[]>(options.aggregates.map(({ name }) => [name, []]))
  let streams = 0
  let events = 0
  let strays = 0
  for await (const page of pagesOf(options)) {
    streams += page.length
    const groups = Map.groupBy(page, ({ type }) => options.nameOf(type) ?? '')
    for (const [name, members] of groups) {
      const aggregate = kinds.get(name)
      if (!aggregate) {
        for (const { stream, type } of members) options.tell({ stream, path: '', log: `${type} belongs to nothing`, row: null })
        strays += members.length
        continue
      }
      const compared = await compare(options, aggregate, members.map(({ stream }) => stream))
      events += compared.events
      differing.get(name)?.push(...compared.differing)
    }
  }
  if (options.sample === null) strays += await tellOrphans(options)
  const found = Array.from(differing.values()).reduce((sum, list) => sum + list.length, strays)
  const repaired = options.repair ? await repairAll(options, differing) : 0
  return { streams, events, differing: found, repaired }
}

interface Head {
  readonly stream: string
  readonly type: string
}

/** The first event of every stream, in the order of the streams' ids. */
async function* pagesOf({ db, sample }: ReplayOptions): AsyncGenerator<readonly Head[]> {
  if (sample !== null) {
    const { rows } = await sql<Head>`
      select stream, type from event where version = 1 order by stream desc limit ${sample}`.execute(db)
    yield rows
    return
  }
  for (let after = ''; ; ) {
    const { rows } = await sql<Head>`
      select stream, type from event
      where (stream, version) > (${after}, 1) and version = 1
      order by stream, version limit ${BATCH}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.stream
  }
}

async function compare({ db, tell }: ReplayOptions, aggregate: Folded, streams: readonly string[]) {
  const { rows, folds } = await patiently(db, async (tx) => ({
    // First the locks: whoever holds one of these rows appends before we read the log.
    rows: await aggregate.load(readsOf(tx), streams.toSorted()),
    folds: await foldStreams(tx, aggregate, streams),
  }))
  const differing: string[] = []
  let events = 0
  for (const [stream, fold] of folds) {
    events += fold.events
    const found = fold.failure
      ? [{ path: '', log: fold.failure, row: null }]
      : Array.from(differencesOf(fold.state, rows.get(stream) ?? null))
    for (const each of found) tell({ stream, ...each })
    if (found.length > 0) differing.push(stream)
  }
  return { events, differing }
}

interface Fold {
  readonly state: unknown
  readonly events: number
  /** Why the events cannot be folded, in words. */
  readonly failure: string | null
}

async function foldStreams(
  tx: Tx,
  aggregate: Folded,
  streams: readonly string[],
): Promise<ReadonlyMap<string, Fold>> {
  const { rows } = await sql<Recorded<Plain>>`
    select stream, type, data, actor, at from event
    where stream = any(${streams}::text[]) order by stream, version`.execute(tx)
  const events = Map.groupBy(rows, ({ stream }) => stream)
  return new Map(Array.from(events, ([stream, list]) => [stream, fold(aggregate, list)]))
}

function fold({ evolve }: Folded, events: readonly Recorded<Plain>[]): Fold {
  try {
    const state = events.reduce<unknown>((before, event) => evolve(before, event), null)
    return { state, events: events.length, failure: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { state: null, events: events.length, failure: `cannot be folded: ${reason}` }
  }
}

/** Rows that no event ever made. They are told and never removed: a person must look. */
async function tellOrphans({ db, aggregates, tell }: ReplayOptions): Promise<number> {
  let count = 0
  for (const { name } of aggregates) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(name)} as line
      where not exists (select from event where event.stream = line.id)
      order by id limit ${BATCH}`.execute(db)
    for (const { id } of rows) tell({ stream: id, path: '', log: null, row: `a row of ${name} without events` })
    count += rows.length
  }
  return count
}

/** In the order of the aggregates, so that a row comes after those it refers to. */
async function repairAll(
  { db, aggregates }: ReplayOptions,
  differing: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  let repaired = 0
  for (const aggregate of aggregates) {
    for (const stream of differing.get(aggregate.name) ?? []) {
      if (await patiently(db, (tx) => repairOne(tx, aggregate, stream))) repaired++
    }
  }
  return repaired
}

async function repairOne(tx: Tx, aggregate: Folded, stream: string): Promise<boolean> {
  await aggregate.load(readsOf(tx), [stream])
  const found = (await foldStreams(tx, aggregate, [stream])).get(stream)
  if (!found || found.failure !== null) return false
  await aggregate.save(tx, new Map([[stream, found.state]]))
  return true
}

/** A server that works at the same time may hold a row, or be in our way. */
async function patiently<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (tried === TRIES || !(isConflict(error) || isUnavailable(error))) throw error
    }
  }
}
