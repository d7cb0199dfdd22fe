import { sql } from 'kysely'
import { select, type Db, type Reads } from '../../platform/db.ts'
import { writeState } from '../out/store.ts'

/** Somebody's home tab: whose it is, when they last looked, and what stands there. */
export interface HomeRow {
  readonly slackUser: string
  readonly person: string
  readonly openedAt: string
  readonly hash: string | null
}

const PREFIX = 'home/'

/** Everybody who has looked at their home tab since then. */
export async function readHomes(
  reads: Reads,
  since: Temporal.Instant,
): Promise<readonly HomeRow[]> {
  return select(
    reads,
    sql<HomeRow>`
    select substr(key, ${PREFIX.length + 1}::int) as "slackUser", value ->> 'person' as person,
           value ->> 'openedAt' as "openedAt", value ->> 'hash' as hash
    from slack_state
    where key like ${`${PREFIX}%`} and (value ->> 'openedAt')::timestamptz >= ${since.toString()}::timestamptz
    order by key`,
  )
}

/** The home tab of one of them, however long ago they looked. */
export async function findHome(reads: Reads, slackUser: string): Promise<HomeRow | null> {
  const [row] = await select(
    reads,
    sql<HomeRow>`
    select ${slackUser} as "slackUser", value ->> 'person' as person,
           value ->> 'openedAt' as "openedAt", value ->> 'hash' as hash
    from slack_state where key = ${`${PREFIX}${slackUser}`}`,
  )
  return row ?? null
}

/** Keeps what stands there. */
export async function writeHome(db: Db, { slackUser, ...row }: HomeRow): Promise<void> {
  await writeState(db, `${PREFIX}${slackUser}`, row)
}

/** Forgets those who have not looked for long. */
export async function forgetHomes(db: Db, before: Temporal.Instant): Promise<void> {
  await sql`
    delete from slack_state
    where key like ${`${PREFIX}%`} and (value ->> 'openedAt')::timestamptz < ${before.toString()}::timestamptz`.execute(
    db,
  )
}

/** Everybody who has something to do with an incident: they are in it, or something in it is theirs. */
export async function peopleOf(reads: Reads, incident: string): Promise<readonly string[]> {
  const rows = await select(
    reads,
    sql<{ person: string }>`
    select person from participant where incident = ${incident}
    union select assignee from todo where incident = ${incident} and assignee is not null
    union select asked_of from todo where incident = ${incident} and asked_of is not null`,
  )
  return rows.map(({ person }) => person)
}
