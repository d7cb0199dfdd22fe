import type { Events } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  adoptProposal,
  declineProposal,
  evolveProposal,
  makeProposal,
  type Proposal,
  type ProposalEvent,
} from '../../domain/proposal.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import type { ProposedOn } from '../handbook/index.ts'
import { proposalRows } from './store.ts'

export const proposalAggregate: Aggregate<Proposal, ProposalEvent> = {
  name: 'proposal',
  ...proposalRows,
  evolve: evolveProposal,
  subject: ({ incident }) => incident,
  react: () => [],
}

export type PageOf = (reads: Reads, key: string) => Promise<ProposedOn | null>

interface On {
  readonly proposal: string
}

type ProposalCommand<Input, Facts> = Command<Proposal, ProposalEvent, Input & On, Facts, Actor>
type Locked = { readonly locked: boolean }

/** The verbs of a proposal, each a command for the spine. */
export function proposalCommands(pageOf: PageOf) {
  async function gather(reads: Reads, state: Proposal | null): Promise<Locked> {
    const { kind, key } = state?.target ?? { kind: 'flow', key: null }
    const page = kind === 'page' && key !== null ? await pageOf(reads, key) : null
    return { locked: page !== null && page.lock !== null }
  }

  const make: ProposalCommand<{ readonly asked: Events['proposal.made'] }, null> = {
    of: proposalAggregate,
    id: ({ proposal }) => proposal,
    gather: nothing,
    decide: ({ state, input }) => makeProposal(state, input.asked),
  }

  const adopt: ProposalCommand<
    { readonly by: string; readonly comment?: string | undefined },
    Locked
  > = {
    of: proposalAggregate,
    id: ({ proposal }) => proposal,
    gather: (reads, _, { state }) => gather(reads, state),
    decide: ({ state, input, facts, by, now }) =>
      adoptProposal(known(state), input, { by, now, facts }),
  }

  const decline: ProposalCommand<{ readonly reason: string }, Locked> = {
    of: proposalAggregate,
    id: ({ proposal }) => proposal,
    gather: (reads, _, { state }) => gather(reads, state),
    decide: ({ state, input, facts, by, now }) =>
      declineProposal(known(state), input, { by, now, facts }),
  }

  return { make, adopt, decline }
}

export type ProposalCommands = ReturnType<typeof proposalCommands>
