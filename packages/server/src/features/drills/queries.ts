import { sql } from 'kysely'
import type { Drill } from '../../domain/drill/drill.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'
import { drillOf, type DrillRow } from './store.ts'

export interface DrillQuery {
  readonly when: 'coming' | 'past'
  readonly now: Temporal.Instant
  /** The last one of the page before. */
  readonly after: string | null
  readonly limit: number
}

const OVER = sql`drill.starts_at + make_interval(mins => drill.minutes)`

/** Drills that can still be taken part in, the next one first; or all others, the latest first. */
export async function listDrills(
  reads: Reads,
  { when, now, after, limit }: DrillQuery,
): Promise<readonly Drill[]> {
  const isComing = sql`(drill.state = 'scheduled' and ${OVER} > ${now.toString()}::timestamptz)`
  const here = sql`(drill.starts_at, drill.id)`
  const there = sql`(select starts_at, id from drill where id = ${after})`
  const rows = await select(
    reads,
    when === 'coming'
      ? sql<DrillRow>`
        select * from drill where ${isComing} ${after === null ? sql`` : sql`and ${here} > ${there}`}
        order by starts_at, id limit ${limit}`
      : sql<DrillRow>`
        select * from drill where not ${isComing} ${after === null ? sql`` : sql`and ${here} < ${there}`}
        order by starts_at desc, id desc limit ${limit}`,
  )
  return rows.map(drillOf)
}

export async function findDrill(reads: Reads, id: string): Promise<Drill> {
  const row = await reads.selectFrom('drill').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return drillOf(row)
}
