import type { TodoCondition } from '@hikeshi/contract'
import type { Member } from '../actor.ts'
import { convergenceEvidence } from '../entry.ts'
import { agreements, quorumOf, standingEvidence, type GateFacts } from '../incident/gate.ts'
import type { Policy } from '../profile.ts'
import type { ReportFacts } from '../report/facts.ts'
import { CONDITIONS as SEEN, seenBy } from './seen.ts'
import type { Todo } from './todo.ts'

/** Everything an automatic to-do can be ticked by. */
export interface AutomaticFacts extends ReportFacts {
  readonly members: readonly Member[]
  readonly policy: Policy
  readonly participants: readonly string[]
}

/** What the product can see happen, by the name the template uses. */
const CONDITIONS = {
  ...SEEN,
  convergence_evidence: (facts: AutomaticFacts) =>
    standingEvidence(facts.incident, incidentFacts(facts)).length > 0,
  quorum_met: quorumMet,
} as const satisfies Record<TodoCondition, (facts: AutomaticFacts) => boolean>

export type AutoCondition = keyof typeof CONDITIONS

/** A condition as the template names it. An unknown one stops the start: its to-do would never be ticked. */
export function parseAuto(text: string): AutoCondition {
  if (isAuto(text)) return text
  throw new Error(`"${text}" is no condition; known are ${Object.keys(CONDITIONS).join(', ')}`)
}

function isAuto(text: string): text is AutoCondition {
  return Object.hasOwn(CONDITIONS, text)
}

/** The open to-dos whose condition has come true. */
export function automaticTicks(todos: readonly Todo[], facts: AutomaticFacts): readonly Todo[] {
  return todos.filter(
    (todo) =>
      todo.state === 'open' &&
      todo.auto !== null &&
      isAuto(todo.auto) &&
      CONDITIONS[todo.auto](seenBy(todo, facts)),
  )
}

function incidentFacts({ members, policy, participants, entries }: AutomaticFacts): GateFacts {
  return { members, policy, participants, evidence: convergenceEvidence(entries) }
}

function quorumMet(facts: AutomaticFacts): boolean {
  const { incident } = facts
  if (incident.convergence === null) return false
  return agreements(incident).length >= quorumOf(incident, incidentFacts(facts))
}
