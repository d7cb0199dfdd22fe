import { SettingsPart, type PersonRef, type Proposal as ProposalView } from '@hikeshi/contract'
import { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import type { Proposal } from '../../domain/proposal.ts'
import { mayDecide } from '../../domain/proposal.ts'
import type { Reads } from '../../platform/db.ts'
import type { ProposedOn } from '../handbook/index.ts'
import { by as askedBy, type ApiCall, type Parts } from '../parts.ts'
import type { Proposing, ProposingParts } from '../settings/index.ts'
import type { PageOf } from './commands.ts'
import type { ListedProposal } from './queries.ts'

export interface ViewNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly pageOf: PageOf
  readonly todos: Proposing
  readonly settings: ProposingParts
}

/** Proposals as the screens show them: what they would change, and who may decide. */
export function proposalViews({ reads, clock }: Parts, needs: ViewNeeds) {
  const { names, todos, settings } = needs
  return async (listed: readonly ListedProposal[], call: ApiCall): Promise<ProposalView[]> => {
    const { actor: by } = askedBy(call)
    const exact = await Promise.all(
      listed.map(async ({ proposal }) => ({
        lock: await lockOn(proposal, reads, needs),
        todo: await todoOf(proposal, todos, call),
        setting:
          proposal.setting &&
          (await settings.show(proposal.setting, proposal.state === 'open', call)),
      })),
    )
    const people = await names(
      reads,
      listed.flatMap(({ proposal }, index) => [
        proposal.by,
        ...(proposal.decidedBy === null ? [] : [proposal.decidedBy]),
        ...(exact[index]?.lock ? [exact[index].lock.by] : []),
      ]),
    )
    return listed.map((one, index) => {
      const { lock = null, todo = null, setting = null } = exact[index] ?? {}
      const shown = view(one, lock, { people, by, now: clock.now() })
      return Object.assign(shown, { todo, setting })
    })
  }
}

type Lock = ProposedOn['lock']

/** Who keeps what it is about as it is: a page, or a part of the settings. */
async function lockOn(
  { target: { kind, key }, state }: Proposal,
  reads: Reads,
  { pageOf, settings }: ViewNeeds,
): Promise<Lock> {
  if (state !== 'open') return null
  if (kind === 'todo') return settings.lockOf('todos')
  if (kind === 'page' && key !== null) return (await pageOf(reads, key))?.lock ?? null
  const part = SettingsPart.safeParse(key)
  return kind === 'setting' && part.success ? settings.lockOf(part.data) : null
}

/** What it would do as things are now; a change that no longer fits what it rests on is stale, too. */
async function todoOf(
  { todo, state }: Proposal,
  todos: Proposing,
  call: ApiCall,
): Promise<ProposalView['todo']> {
  if (todo === null) return null
  const { before, after } = todo
  if (state !== 'open') return { before, after, changes: [], stale: false }
  if (await todos.isStale(todo)) return { before, after, changes: [], stale: true }
  try {
    return { before, after, changes: await todos.preview(todo, call), stale: false }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return { before, after, changes: [], stale: true }
  }
}

interface Looking {
  readonly people: ReadonlyMap<string, PersonRef>
  readonly by: Actor
  readonly now: Temporal.Instant
}

function view(
  { proposal, incident }: ListedProposal,
  lock: Lock,
  { people, by, now }: Looking,
): Omit<ProposalView, 'todo' | 'setting'> {
  const person = (id: string): PersonRef => people.get(id) ?? { id, name: id }
  const { id, target, text, diff, state, at, decidedBy, decidedAt, decision } = proposal
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
