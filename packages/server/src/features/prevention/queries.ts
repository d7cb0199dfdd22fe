import { sql } from 'kysely'
import type { Measure } from '../../domain/measure.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'

/** One measure, if the viewer may see its incident; else it is not found. */
export async function findMeasure(reads: Reads, id: string, viewer: string): Promise<Measure> {
  const [row] = await select(
    reads,
    sql<Measure>`
    select measure.* from measure join incident on incident.id = measure.incident
    where measure.id = ${id} and ${visibleTo(viewer)}`,
  )
  if (!row) throw new Refusal('not-found')
  return row
}
