import type { PersonRef, Proposal as ProposalView } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { mayDecide } from '../../domain/proposal.ts'
import type { Reads } from '../../platform/db.ts'
import type { ProposedOn } from '../handbook/index.ts'
import type { Parts } from '../parts.ts'
import type { PageOf } from './commands.ts'
import type { ListedProposal } from './queries.ts'

export interface ViewNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly pageOf: PageOf
}

/** Proposals as the screens show them: what they would change, and who may decide. */
export function proposalViews({ reads, clock }: Parts, { names, pageOf }: ViewNeeds) {
  return async (listed: readonly ListedProposal[], by: Actor): Promise<ProposalView[]> => {
    const pages = await Promise.all(
      listed.map(async ({ proposal: { target } }) =>
        target.kind === 'page' && target.key !== null ? pageOf(reads, target.key) : null,
      ),
    )
    const people = await names(
      reads,
      listed.flatMap(({ proposal }, index) => [
        proposal.by,
        ...(proposal.decidedBy === null ? [] : [proposal.decidedBy]),
        ...(pages[index]?.lock ? [pages[index].lock.by] : []),
      ]),
    )
    return listed.map((one, index) =>
      view(one, pages[index] ?? null, { people, by, now: clock.now() }),
    )
  }
}

interface Looking {
  readonly people: ReadonlyMap<string, PersonRef>
  readonly by: Actor
  readonly now: Temporal.Instant
}

function view(
  { proposal, incident }: ListedProposal,
  page: ProposedOn | null,
  { people, by, now }: Looking,
): ProposalView {
  const person = (id: string): PersonRef => people.get(id) ?? { id, name: id }
  const { id, target, text, diff, state, at, decidedBy, decidedAt, decision } = proposal
  const lock = page?.lock ?? null
  const facts = { locked: lock !== null }
  return {
    id,
    incident,
    target,
    text,
    diff,
    state,
    by: person(proposal.by),
    at,
    decidedBy: decidedBy === null ? null : person(decidedBy),
    decidedAt,
    decision,
    lock: lock === null ? null : { ...lock, by: person(lock.by) },
    can: { decide: mayDecide(proposal, { by, now, facts }) },
  }
}
