import type { Selectable } from 'kysely'
import type { Measure } from '../../domain/measure.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type MeasureRow = Selectable<Tables['measure']>
type PostmortemRow = Selectable<Tables['postmortem']>

/** A measure is held as its row is: one word a column. */
export const measureRows = rowsIn<'measure', MeasureRow, Measure>({
  table: 'measure',
  fromRow: (row) => row,
  toRow: ({ id, incident, text, kind, category, required, owner, due, state, proof }) => ({
    id,
    incident,
    text,
    kind,
    category,
    required,
    owner,
    due,
    state,
    proof,
  }),
})

/** The measures of one incident, in the order in which they were added. */
export async function readMeasures(reads: Reads, incident: string): Promise<readonly Measure[]> {
  return reads
    .selectFrom('measure')
    .selectAll()
    .where('incident', '=', incident)
    .orderBy('id')
    .execute()
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
