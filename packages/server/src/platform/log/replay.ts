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
  /** The aggregate whose streams begin with this type, undefined if there is none; null if its rows are retired. */
  readonly nameOf: (type: string) => string | null | undefined
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
  const { aggregates, nameOf, tell } = options
  const kinds = new Map(aggregates.map((aggregate) => [aggregate.name, aggregate]))
  const differing: Differing[] = []
  let streams = 0
  let events = 0
  let strays = 0
  for await (const page of pagesOf(options)) {
    streams += page.length
    for (const [name, heads] of Map.groupBy(page, ({ type }) => nameOf(type))) {
      if (name === null) continue
      const aggregate = kinds.get(name ?? '')
      if (aggregate) {
        const compared = await compare(options, aggregate, heads)
        events += compared.events
        differing.push(...compared.differing.map((stream) => ({ aggregate, stream })))
      } else {
        strays += heads.length
        heads.forEach(({ stream, type }) => {
          tell({ stream, path: '', log: `${type} belongs to nothing`, row: null })
        })
      }
    }
  }
  if (options.sample === null) strays += await tellOrphans(options)
  const repaired = options.repair ? await repairAll(options.db, differing) : 0
  return { streams, events, differing: differing.length + strays, repaired }
}

interface Differing {
  readonly aggregate: Folded
  readonly stream: string
}

interface Head {
  readonly stream: string
  readonly type: string
}

/** The first event of every stream, in the order of the streams' ids. */
async function* pagesOf({ db, sample }: ReplayOptions): AsyncGenerator<readonly Head[]> {
  if (sample !== null) {
    const { rows } = await sql<Head>`
      select stream, type from event where version = 1 order by stream desc limit ${sample}`.execute(
      db,
    )
    yield rows
    return
  }
  for (let after = ''; ;) {
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

async function compare({ db, tell }: ReplayOptions, aggregate: Folded, heads: readonly Head[]) {
  const streams = heads.map(({ stream }) => stream).toSorted()
  const { rows, folds } = await patiently(db, async (tx) => ({
    // First the locks: whoever holds one of these rows appends before we read the log.
    rows: await aggregate.load(readsOf(tx), streams),
    folds: await foldStreams(tx, aggregate, streams),
  }))
  const differing: string[] = []
  let events = 0
  for (const [stream, { state, failure, events: count }] of folds) {
    events += count
    const found = failure
      ? [{ path: '', log: failure, row: null }]
      : Array.from(differencesOf(state, rows.get(stream) ?? null))
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
    for (const { id } of rows)
      tell({ stream: id, path: '', log: null, row: `a row of ${name} without events` })
    count += rows.length
  }
  return count
}

/** A row that refers to one that is missing too comes back in the next round. */
async function repairAll(db: Db, differing: readonly Differing[]): Promise<number> {
  let left = differing
  for (;;) {
    const still: Differing[] = []
    for (const each of left) {
      const isRepaired = await patiently(db, (tx) => repairOne(tx, each)).catch(ofMissingRow)
      if (!isRepaired) still.push(each)
    }
    if (still.length === left.length || still.length === 0) return differing.length - still.length
    left = still
  }
}

function ofMissingRow(error: unknown): false {
  const FOREIGN_KEY_VIOLATION = '23503'
  if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION)
    return false
  throw error
}

async function repairOne(tx: Tx, { aggregate, stream }: Differing): Promise<boolean> {
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
