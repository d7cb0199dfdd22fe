import { expect, it } from 'vitest'
import type { Incident } from '../incident/incident.ts'
import type { Postmortem } from '../postmortem.ts'
import {
  completeReport,
  entry,
  incident,
  measure,
  MEMBERS,
  POLICY,
  proposal,
  todo,
} from '../testing/builders.ts'
import { automaticTicks, type AutoCondition, type AutomaticFacts } from './automatic.ts'

const people = { members: MEMBERS, policy: POLICY, participants: ['ana', 'bo', 'cy'] }

/** An incident of which nothing is known yet. */
const early: AutomaticFacts = {
  ...people,
  incident: incident({ severity: null, roles: {} }),
  sections: {},
  entries: [],
  measures: [],
  notices: [{ name: { ja: '店舗', en: 'Shops' }, state: 'undecided' }],
  todos: [],
  postmortem: null,
  log: [],
  moments: [],
  figures: completeReport().figures,
  profile: completeReport().profile,
  names: [],
}

const known = (changes: Partial<Incident>): AutomaticFacts => ({
  ...early,
  incident: { ...early.incident, ...changes },
})
const told = (state: 'planned' | 'published' | 'final'): AutomaticFacts => ({
  ...early,
  notices: early.notices.map((notice) => ({ ...notice, state })),
})
const reviewed = (changes: Partial<Postmortem>): AutomaticFacts => {
  const { postmortem } = completeReport()
  return { ...early, postmortem: postmortem && { ...postmortem, held: false, ...changes } }
}
const graph = entry({ id: 'graph', kind: 'evidence' })
const late: AutomaticFacts = { ...completeReport(), ...people }

/** What makes each condition true: a new condition does not compile until its facts are given. */
const fulfilled: Record<AutoCondition, AutomaticFacts> = {
  report_created: { ...early, sections: { summary: 'Payments fail' } },
  commander_assigned: known({ roles: { commander: { person: 'ana', offeredTo: null } } }),
  severity_set: known({ severity: 'sev3' }),
  'evidence_count>=1': { ...early, entries: [graph] },
  'field:impact': known({ impact: 'Nobody can pay' }),
  'field:worst_case': known({ worstCase: 'Cards charged twice' }),
  'field:impact_started_at': known({ impactStartedAt: '2026-01-05T07:50:00Z' }),
  'field:cause_lead': known({ roles: { cause_lead: { person: 'cy', offeredTo: null } } }),
  mitigation_done: { ...early, entries: [entry({ kind: 'action', state: 'done' })] },
  all_audiences_decided: told('planned'),
  notice_published: told('published'),
  notice_final: told('final'),
  convergence_evidence: { ...known({ convergence: proposal() }), entries: [graph] },
  quorum_met: known({ convergence: proposal({ agreedBy: ['bo', 'cy'] }) }),
  'rule:R-TL': late,
  postmortem_form_chosen: reviewed({ form: 'meeting' }),
  postmortem_held: reviewed({ held: true }),
  required_preventions_done: late,
  close_requested: known({
    closeRequest: { requestedBy: 'bo', requestedAt: '', returned: null, waiting: true },
  }),
  status_update_posted: { ...early, entries: [entry({ kind: 'status' })] },
  visibility_private: known({ visibility: 'private' }),
}

it.each(Object.entries(fulfilled))(
  'ticks %s once it has come true, and not before',
  (auto, facts) => {
    const list = [todo({ auto })]
    expect(automaticTicks(list, early)).toEqual([])
    expect(automaticTicks(list, facts)).toEqual(list)
  },
)

it('ticks only what is open', () => {
  const settled = (['done', 'waived', 'not_required'] as const).map((state) =>
    todo({ auto: 'severity_set', state }),
  )
  expect(automaticTicks(settled, known({ severity: 'sev3' }))).toEqual([])
})

it('does not take work on prevention for done while a required one is under way', () => {
  const list = [todo({ auto: 'required_preventions_done' })]
  const underWay = { ...late, measures: [measure({ state: 'in_progress' })] }
  expect(automaticTicks(list, underWay)).toEqual([])
})
