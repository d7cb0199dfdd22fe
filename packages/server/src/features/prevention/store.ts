import type { Selectable } from 'kysely'
import type { Measure } from '../../domain/measure.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export type MeasureRow = Selectable<Tables['measure']>
type PostmortemRow = Selectable<Tables['postmortem']>

export const measureRows = rowsIn<'measure', MeasureRow, Measure>({
  table: 'measure',
  fromRow: measureOf,
  toRow: (measure) => ({
    id: measure.id,
    incident: measure.incident,
    text: measure.text,
    kind: measure.kind,
    category: measure.category,
    required: measure.required,
    owner: measure.owner,
    due: measure.due,
    verification: measure.verification,
    state: measure.state,
    proof: measure.proof,
    verified: measure.verified,
    carried: measure.carried,
  }),
})

/** The row as the domain knows it. */
export function measureOf(row: MeasureRow): Measure {
  return row
}

/** The measures of one incident, in the order in which they were added. */
export async function readMeasures(reads: Reads, incident: string): Promise<readonly Measure[]> {
  const rows = await reads
    .selectFrom('measure')
    .selectAll()
    .where('incident', '=', incident)
    .orderBy('id')
    .execute()
  return rows.map(measureOf)
}

export const postmortemRows = rowsIn<'postmortem', PostmortemRow, Postmortem>({
  table: 'postmortem',
  fromRow: postmortemOf,
  toRow: (postmortem) => ({
    id: postmortem.id,
    incident: postmortem.incident,
    form: postmortem.form,
    at: postmortem.at,
    facilitator: postmortem.facilitator,
    reason: postmortem.reason,
    held: postmortem.held,
    held_at: postmortem.heldAt,
    outcome: postmortem.outcome,
    thread: postmortem.thread,
  }),
})

function postmortemOf({ held_at: heldAt, ...row }: PostmortemRow): Postmortem {
  return { ...row, heldAt }
}

/** How the review of this incident is held, once that is decided. */
export async function readPostmortem(reads: Reads, incident: string): Promise<Postmortem | null> {
  const row = await reads
    .selectFrom('postmortem')
    .selectAll()
    .where('incident', '=', incident)
    .executeTakeFirst()
  return row ? postmortemOf(row) : null
}
