import {
  Kysely,
  PostgresDialect,
  type ColumnType,
  type Generated,
  type RawBuilder,
  type Transaction,
} from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { Tables as FeatureTables } from './tables.ts'

/** jsonb, written by statements that serialise whole rows. */
type Json<Value> = ColumnType<Value, Value, Value>

interface PlatformTables {
  readonly event: {
    readonly position: Generated<string>
    readonly xid: Generated<string>
    readonly stream: string
    readonly version: number
    readonly type: string
    readonly data: Json<Readonly<Record<string, unknown>>>
    readonly actor: string
    readonly surface: string
    readonly subject: string | null
    readonly at: string
  }
  readonly counter: { readonly name: string; readonly value: string }
  readonly idempotency: {
    readonly key: string
    readonly actor: string
    readonly fingerprint: string
    readonly result: string
    readonly at: string
  }
  readonly task: {
    readonly id: Generated<string>
    readonly key: string
    readonly kind: string
    readonly payload: Json<unknown>
    readonly lane: string
    readonly state: Generated<string>
    readonly run_at: string
    readonly attempts: Generated<number>
    readonly failures: Generated<number>
    readonly lost: Generated<number>
    readonly lease_until: string | null
    readonly lease_token: string | null
    readonly last_error: string | null
    readonly created_at: string
    readonly parked_at: string | null
    readonly line: string | null
    readonly again: Generated<boolean>
  }
  readonly attempt: {
    readonly id: Generated<string>
    readonly task_key: string
    readonly kind: string
    readonly token: string
    readonly started_at: string
    readonly ended_at: string | null
    readonly outcome: string | null
    readonly detail: string | null
  }
}

export type Tables = PlatformTables & FeatureTables
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
/** What everything but the spine gets: it may look and lock, it cannot write. */
export type Reads = ReadonlyKysely<Tables>

/** ReadonlyKysely is a view of the same object at the level of types; Kysely offers no cast of its own. */
export const readsOf = (db: Db | Tx): Reads => db as unknown as Reads

/** Runs a query written as plain SQL. Throws on anything but a select: reads may look, never write. */
export async function select<Row>(
  reads: Reads,
  statement: RawBuilder<Row>,
): Promise<readonly Row[]> {
  const db = reads as unknown as Db
  const compiled = statement.compile(db)
  if (!/^\s*(select|with)\s/i.test(compiled.sql)) throw new Error('only a select may read')
  return (await db.executeQuery<Row>(compiled)).rows
}

export interface PoolOptions {
  readonly connection: pg.ClientConfig
  readonly connectionsMax: number
  readonly statementTimeoutMs?: number
  readonly onError?: (error: Error) => void
}

const TIMESTAMPTZ = 1184
const LOCK_TIMEOUT_MS = 2000
const STATEMENT_TIMEOUT_MS = 15_000
const CONNECT_TIMEOUT_MS = 3000

/** Instants come out of the database as canonical ISO 8601 text in UTC, the form they have in the log. */
const instantText = (text: string): string =>
  Temporal.Instant.from(text.replace(' ', 'T')).toString()

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ && format !== 'binary'
      ? instantText
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

export function openPool(options: PoolOptions & { readonly plainDates?: boolean }): pg.Pool {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.connectionsMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'hikeshi',
    ...(options.plainDates ? {} : { types }),
  })
  // A broken connection is replaced by the pool; without a listener it would end the process. The
  // pool listens to idle connections only, so we listen to each for as long as it lives.
  const onError = options.onError ?? (() => {})
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

export function openDatabase(options: PoolOptions): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(options) }) })
}
