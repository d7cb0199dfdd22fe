import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

export interface LaneCounts {
  readonly lane: string
  readonly waiting: number
  readonly overdue: number
  readonly running: number
  readonly parked: number
  readonly unknown: number
  readonly oldestDueSeconds: number | null
}

/** What each lane holds; a task counts as overdue two seconds after its time. */
export function countLanes(reads: Reads, now: Temporal.Instant): Promise<readonly LaneCounts[]> {
  const at = now.toString()
  return select(
    reads,
    sql<LaneCounts>`
    select lane,
           count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state in ('waiting', 'unknown') and run_at < ${at}::timestamptz - interval '2 s')::int as overdue,
           count(*) filter (where state = 'leased')::int as running,
           count(*) filter (where state = 'parked')::int as parked,
           count(*) filter (where state = 'unknown')::int as unknown,
           extract(epoch from ${at}::timestamptz - min(run_at)
             filter (where state in ('waiting', 'unknown') and run_at <= ${at}::timestamptz))::float8 as "oldestDueSeconds"
    from task group by lane`,
  )
}

export interface ParkedRow {
  readonly id: string
  readonly kind: string
  readonly lane: string
  readonly since: string
  readonly attempts: number
  readonly error: string | null
}

export function parkedTasks(reads: Reads, limit: number): Promise<readonly ParkedRow[]> {
  return select(
    reads,
    sql<ParkedRow>`
    select id::text as id, kind, lane, coalesce(parked_at, created_at) as since, attempts, last_error as error
    from task where state = 'parked' order by id desc limit ${limit}`,
  )
}

export interface DatabaseFacts {
  readonly version: string
  readonly sizeBytes: number
}

export async function databaseFacts(reads: Reads): Promise<DatabaseFacts | null> {
  const [row] = await select(
    reads,
    sql<{ version: string; size: string }>`
    select current_setting('server_version') as version, pg_database_size(current_database())::text as size`,
  )
  return row ? { version: row.version, sizeBytes: Number(row.size) } : null
}
