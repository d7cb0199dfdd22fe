import type { Severity } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../../platform/db.ts'
import { visibleTo } from '../../incidents/index.ts'

export interface EarlierCase {
  readonly number: number
  readonly title: string
  readonly severity: Severity | null
  readonly raisedAt: string
  readonly by: string
  readonly measuresDone: number
}

/** The earlier cases that an incident was linked to, the latest first. */
export function readEarlier(
  reads: Reads,
  { incident, viewer }: { readonly incident: string; readonly viewer: string },
): Promise<readonly EarlierCase[]> {
  return select(
    reads,
    sql<EarlierCase>`
    select incident.number, title, severity, raised_at as "raisedAt", recurrence.by,
      (select count(*)::int from measure
        where measure.incident = incident.id and kind = 'prevention' and measure.state = 'done') as "measuresDone"
    from recurrence join incident on incident.id = recurrence.past
    where recurrence.incident = ${incident} and not withdrawn and ${visibleTo(viewer)}
    order by incident.number desc`,
  )
}
