import { holding, commanderOf } from '../incident/incident.ts'
import { isDecided } from '../notice.ts'
import { recoveries, type ReportFacts } from '../report/facts.ts'
import { isBefore } from '../time.ts'
import { RULES, type RuleKey } from '../report/rules.ts'
import type { Todo } from './todo.ts'

type Condition = (facts: ReportFacts) => boolean

/** What the product can see happen from what the report is about, by the name the template uses. */
export const CONDITIONS = {
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

type Seen = keyof typeof CONDITIONS

/** Whether what an open to-do waits for has happened, though its tick may still be on its way. */
export function isSeenDone(todo: Todo, facts: ReportFacts): boolean {
  const { state, auto } = todo
  return state === 'open' && auto !== null && isSeen(auto) && CONDITIONS[auto](seenBy(todo, facts))
}

/** What counts for a to-do that came again is what was noted since; once it is over, that it was ever noted. */
export function seenBy<Facts extends ReportFacts>({ since }: Todo, facts: Facts): Facts {
  if (since === null || converged(facts)) return facts
  return { ...facts, entries: facts.entries.filter(({ at }) => isBefore(since, at)) }
}

function isSeen(auto: string): auto is Seen {
  return Object.hasOwn(CONDITIONS, auto)
}

function lacks(facts: ReportFacts, rule: RuleKey): boolean {
  const { weights, check } = RULES[rule]
  return weights[facts.incident.severity ?? 'sev3'] !== null && check(facts) !== null
}

function converged({ incident }: ReportFacts): boolean {
  return incident.convergedAt !== null
}
