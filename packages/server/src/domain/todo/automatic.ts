import type { Member } from '../actor.ts'
import { convergenceEvidence } from '../entry.ts'
import type { IncidentFacts } from '../incident/context.ts'
import { agreements, quorumOf, standingEvidence } from '../incident/gate.ts'
import { commanderOf, holding } from '../incident/incident.ts'
import { isDecided } from '../notice.ts'
import { completeness } from '../report/completeness.ts'
import { recoveries, type ReportFacts } from '../report/facts.ts'
import type { Todo } from './todo.ts'

/** Everything an automatic to-do can be ticked by. */
export interface AutomaticFacts extends ReportFacts {
  readonly members: readonly Member[]
  readonly participants: readonly string[]
}

type Condition = (facts: AutomaticFacts) => boolean

/** What the product can see happen, by the name the template uses. */
const CONDITIONS = {
  report_created: ({ sections }) => Object.keys(sections).length > 0,
  commander_assigned: ({ incident }) => commanderOf(incident) !== null,
  severity_set: ({ incident }) => incident.severity !== null,
  'evidence_count>=1': ({ entries }) =>
    entries.some(({ kind, withdrawn }) => kind === 'evidence' && !withdrawn),
  'field:impact': ({ incident }) => incident.impact !== null,
  'field:worst_case': ({ incident }) => incident.worstCase !== null,
  'field:impact_started_at': ({ incident }) => incident.impactStartedAt !== null,
  'field:cause_lead': ({ incident }) => holding(incident, 'cause_lead').person !== null,
  mitigation_done: (facts) => facts.incident.mitigatedAt !== null || recoveries(facts).length > 0,
  all_audiences_decided: ({ notices }) => notices.every(({ state }) => isDecided(state)),
  notice_published: ({ notices }) =>
    notices.every(({ state }) => ['not_needed', 'published', 'final'].includes(state)),
  notice_final: ({ notices }) =>
    notices.every(({ state }) => state === 'not_needed' || state === 'final'),
  convergence_evidence: (facts) =>
    standingEvidence(facts.incident, incidentFacts(facts)).length > 0,
  quorum_met: quorumMet,
  'rule:R-TL': (facts) => converged(facts) && !lacks(facts, 'R-TL-1'),
  postmortem_form_chosen: ({ postmortem }) => postmortem?.form != null,
  postmortem_held: ({ postmortem }) => postmortem?.held === true || postmortem?.form === 'waived',
  required_preventions_done: (facts) =>
    converged(facts) && !lacks(facts, 'R-PV-1') && !lacks(facts, 'R-PV-3'),
  close_requested: ({ incident }) => incident.closeRequest?.waiting === true,
  status_update_posted: ({ entries }) =>
    entries.some(({ kind, withdrawn }) => kind === 'status' && !withdrawn),
  visibility_private: ({ incident }) => incident.visibility === 'private',
} as const satisfies Record<string, Condition>

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
    ({ state, auto }) =>
      state === 'open' && auto !== null && isAuto(auto) && CONDITIONS[auto](facts),
  )
}

function incidentFacts({ members, participants, entries }: AutomaticFacts): IncidentFacts {
  return { members, participants, evidence: convergenceEvidence(entries), missing: [] }
}

function converged({ incident }: AutomaticFacts): boolean {
  return incident.convergedAt !== null
}

function quorumMet(facts: AutomaticFacts): boolean {
  const { incident } = facts
  if (incident.convergence === null) return false
  return agreements(incident).length >= quorumOf(incident, incidentFacts(facts))
}

function lacks(facts: AutomaticFacts, rule: string): boolean {
  return completeness(facts).missing.some((missing) => missing.rule === rule)
}
