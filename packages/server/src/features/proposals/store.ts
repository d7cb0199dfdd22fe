import type { Selectable } from 'kysely'
import type { Proposal } from '../../domain/proposal.ts'
import type { Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export type ProposalRow = Selectable<Tables['proposal']>

export const proposalRows = rowsIn<'proposal', ProposalRow, Proposal>({
  table: 'proposal',
  fromRow: proposalOf,
  toRow: (proposal) => ({
    id: proposal.id,
    incident: proposal.incident,
    target: proposal.target,
    text: proposal.text,
    diff: proposal.diff,
    todo: proposal.todo,
    setting: proposal.setting,
    state: proposal.state,
    by: proposal.by,
    at: proposal.at,
    decided_by: proposal.decidedBy,
    decided_at: proposal.decidedAt,
    decision: proposal.decision,
  }),
})

/** The row as the domain knows it. */
export function proposalOf({
  decided_by: decidedBy,
  decided_at: decidedAt,
  ...row
}: ProposalRow): Proposal {
  return { ...row, decidedBy, decidedAt }
}
