import { sql } from 'kysely'
import type { Proposal } from '../../domain/proposal.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'
import { proposalOf, type ProposalRow } from './store.ts'

/** A proposal with the name of the case it came from. */
export interface ListedProposal {
  readonly proposal: Proposal
  readonly incident: { readonly id: string; readonly number: number; readonly title: string } | null
}

export interface ProposalQuery {
  readonly viewer: string
  readonly state: 'open' | 'decided' | null
  readonly incident: string | null
  /** Only older ones. */
  readonly before: string | null
  readonly limit: number
}

type Row = ProposalRow & { readonly number: number | null; readonly title: string | null }

const PROPOSAL = sql`
  select proposal.*, incident.number, incident.title
  from proposal left join incident on incident.id = proposal.incident`

const visible = (viewer: string) =>
  sql<boolean>`(proposal.incident is null or ${visibleTo(viewer)})`

/** Proposals the viewer may see, newest first. What came from a private case stays with it. */
export async function listProposals(
  reads: Reads,
  { viewer, state, incident, before, limit }: ProposalQuery,
): Promise<readonly ListedProposal[]> {
  const rows = await select(
    reads,
    sql<Row>`
    ${PROPOSAL}
    where ${visible(viewer)}
      ${state === null ? sql`` : state === 'open' ? sql`and proposal.state = 'open'` : sql`and proposal.state <> 'open'`}
      ${incident === null ? sql`` : sql`and proposal.incident = ${incident}`}
      ${before === null ? sql`` : sql`and proposal.id < ${before}`}
    order by proposal.id desc
    limit ${limit}`,
  )
  return rows.map(listed)
}

export async function findProposal(
  reads: Reads,
  id: string,
  viewer: string,
): Promise<ListedProposal> {
  const [row] = await select(
    reads,
    sql<Row>`${PROPOSAL} where proposal.id = ${id} and ${visible(viewer)}`,
  )
  if (!row) throw new Refusal('not-found')
  return listed(row)
}

function listed({ number, title, ...row }: Row): ListedProposal {
  const proposal = proposalOf(row)
  const { incident: id } = proposal
  const known = id !== null && number !== null && title !== null
  return { proposal, incident: known ? { id, number, title } : null }
}
