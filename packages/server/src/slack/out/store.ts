import { sql, type Selectable } from 'kysely'
import type { Db, Reads, Tables } from '../../platform/db.ts'

/** The channel of an incident, as far as it has come. */
export interface ChannelRow {
  readonly incident: string
  readonly name: string
  readonly suffix: number
  readonly channel: string | null
  readonly private: boolean
  readonly state: Tables['slack_channel']['state']
  readonly attemptedAt: Temporal.Instant | null
  readonly problem: string | null
}

/** One thing of ours in Slack: a message, a topic, somebody invited. */
export interface ObjectRow {
  readonly kind: string
  readonly key: string
  readonly channel: string
  readonly ts: string | null
  readonly hash: string | null
  readonly state: Tables['slack_object']['state']
  readonly attemptedAt: Temporal.Instant | null
  readonly error: string | null
}

const instantOf = (text: string | null): Temporal.Instant | null =>
  text === null ? null : Temporal.Instant.from(text)

function channelOf(row: Selectable<Tables['slack_channel']>): ChannelRow {
  const { incident, name, suffix, channel, state, problem } = row
  const attemptedAt = instantOf(row.attempted_at)
  return { incident, name, suffix, channel, private: row.private, state, attemptedAt, problem }
}

/** The channel of an incident; null before anything was done about it. */
export async function findChannel(reads: Reads, incident: string): Promise<ChannelRow | null> {
  const row = await reads
    .selectFrom('slack_channel')
    .selectAll()
    .where('incident', '=', incident)
    .executeTakeFirst()
  return row ? channelOf(row) : null
}

/** Whose channel this is; null for channels that are none of ours. */
export async function incidentOfChannel(reads: Reads, channel: string): Promise<string | null> {
  const row = await reads
    .selectFrom('slack_channel')
    .select('incident')
    .where('channel', '=', channel)
    .executeTakeFirst()
  return row?.incident ?? null
}

/** The incident whose card of this message is: in the lobby, each thread is one. */
export async function incidentOfMessage(
  reads: Reads,
  channel: string,
  ts: string,
): Promise<string | null> {
  const row = await reads
    .selectFrom('slack_object')
    .select('incident')
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .executeTakeFirst()
  return row?.incident ?? null
}

/** Takes a name for an incident, unless somebody has it: false then. */
export async function reserve(
  db: Db,
  row: Pick<ChannelRow, 'incident' | 'name' | 'suffix' | 'private'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into slack_channel (incident, name, suffix, private, state)
    select ${row.incident}, ${row.name}, ${row.suffix}::integer, ${row.private}::boolean, 'reserved'
    where not exists (select from slack_channel where name = ${row.name} and incident <> ${row.incident})
    on conflict (incident) do update
      set name = excluded.name, suffix = excluded.suffix, private = excluded.private,
          state = 'reserved', channel = null, attempted_at = null, problem = null
    returning incident`.execute(db)
  return rows.length > 0
}

/** Changes what is known of an incident's channel. */
export async function writeChannel(
  db: Db,
  incident: string,
  change: Partial<Pick<ChannelRow, 'channel' | 'state' | 'problem' | 'attemptedAt'>>,
): Promise<void> {
  const { attemptedAt, ...rest } = change
  await db
    .updateTable('slack_channel')
    .set({
      ...rest,
      ...(attemptedAt === undefined ? {} : { attempted_at: attemptedAt?.toString() ?? null }),
    })
    .where('incident', '=', incident)
    .execute()
}

/** Everything of an incident that stands in Slack. */
export async function objectsOf(reads: Reads, incident: string): Promise<readonly ObjectRow[]> {
  const rows = await reads
    .selectFrom('slack_object')
    .selectAll()
    .where('incident', '=', incident)
    .orderBy('kind')
    .orderBy('key')
    .execute()
  return rows.map(({ kind, key, channel, ts, state, error, ...row }) => ({
    kind,
    key,
    channel,
    ts,
    state,
    error,
    hash: row.applied_hash,
    attemptedAt: instantOf(row.attempted_at),
  }))
}

/** Writes down what was done, or is about to be. */
export async function writeObjects(
  db: Db,
  incident: string,
  objects: readonly ObjectRow[],
): Promise<void> {
  if (objects.length === 0) return
  await db
    .insertInto('slack_object')
    .values(
      objects.map(({ hash, attemptedAt, ...rest }) => ({
        ...rest,
        incident,
        applied_hash: hash,
        attempted_at: attemptedAt?.toString() ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['incident', 'kind', 'key']).doUpdateSet((eb) => ({
        channel: eb.ref('excluded.channel'),
        ts: eb.ref('excluded.ts'),
        applied_hash: eb.ref('excluded.applied_hash'),
        state: eb.ref('excluded.state'),
        attempted_at: eb.ref('excluded.attempted_at'),
        error: eb.ref('excluded.error'),
      })),
    )
    .execute()
}

/** Forgets a thing: it is made anew where it is still wanted. */
export async function forgetObject(
  db: Db,
  incident: string,
  { kind, key }: Pick<ObjectRow, 'kind' | 'key'>,
): Promise<void> {
  await db
    .deleteFrom('slack_object')
    .where('incident', '=', incident)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute()
}

/** What is known of the workspace itself. */
export async function readState<Value>(reads: Reads, key: string): Promise<Value | null> {
  const row = await reads
    .selectFrom('slack_state')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  // Written below by whoever reads it.
  return row ? (row.value as Value) : null
}

/** Keeps something of the workspace. */
export async function writeState(db: Db, key: string, value: unknown): Promise<void> {
  await sql`
    insert into slack_state (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db)
}

/** Forgets something of the workspace; what it was, for whoever is first to forget it. */
export async function takeState<Value>(db: Db, key: string): Promise<Value | null> {
  const row = await db
    .deleteFrom('slack_state')
    .where('key', '=', key)
    .returning('value')
    .executeTakeFirst()
  return row ? (row.value as Value) : null
}

/** Runs `work` while nobody else runs it under this name; null when somebody does. Nothing outlives a lost connection. */
export async function alone<Result>(
  db: Db,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`slack/${name}`}, 0)) as mine`.execute(tx)
    return rows[0]?.mine ? work() : null
  })
}

/** Everything of an incident in a channel that is no more. */
export async function forgetIn(db: Db, incident: string, channel: string): Promise<void> {
  await db
    .deleteFrom('slack_object')
    .where('incident', '=', incident)
    .where('channel', '=', channel)
    .execute()
}

/** The channel in which every open incident stands. */
export interface Lobby {
  readonly name: string
  /** Null: there is none, and Slack does not let us make it. */
  readonly channel: string | null
  readonly problem: 'lobby' | null
  /** When a lobby that could not be made is looked for again. */
  readonly lookAgainAt: string | null
}

export const LOBBY = 'lobby'

/** What is known of the lobby, without asking Slack. */
export const knownLobby = (reads: Reads): Promise<Lobby | null> => readState<Lobby>(reads, LOBBY)

/** Keeps something of the workspace, unless it is kept already. */
export async function keepState(db: Db, key: string, value: unknown): Promise<void> {
  await sql`
    insert into slack_state (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do nothing`.execute(db)
}
