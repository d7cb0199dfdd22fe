import type { Incident, PersonRef } from '@hikeshi/contract'

export const AIKO: PersonRef = { id: 'per_aiko', name: '相田 愛子' }
export const BEN: PersonRef = { id: 'per_ben', name: 'Ben Carter' }
export const CHIHIRO: PersonRef = { id: 'per_chihiro', name: '千葉 千尋' }
/** Somebody who has no account in Slack. */
export const DAICHI: PersonRef = { id: 'per_daichi', name: '大地 大輔' }

/** A moment of the story, in minutes after the incident was raised. */
export function at(minutes: number): string {
  return Temporal.Instant.from('2026-01-05T09:00:00Z').add({ minutes }).toString()
}

/** An incident that was just raised. */
export const RAISED: Incident = {
  id: 'inc_1',
  number: 142,
  title: '決済の一部が失敗している',
  type: 'service',
  severity: null,
  state: 'suspected',
  phase: 'detect',
  visibility: 'open',
  drill: false,
  origin: 'staff',
  commander: null,
  raisedBy: AIKO,
  raisedAt: at(0),
  impactStartedAt: null,
  impactEndedAt: null,
  convergedAt: null,
  closedAt: null,
  nextUpdateDueAt: null,
  waitingFor: 'severity',
  participants: 1,
  archivedAt: null,
  alignment: null,
  undecided: [],
  nextUpdateMinutes: null,
  watch: null,
  followThrough: null,
  handover: null,
  predecessors: [],
  opening: null,
  aside: null,
  absorbed: [],
  alignmentPlan: { offer: 'call', expected: true, missed: false },
  standIn: AIKO,
  commanderMissedAt: null,
  ownerChanges: [],
  importantNow: null,
  closerSeverity: null,
  impact: null,
  worstCase: null,
  worstCaseCheck: null,
  worstCaseState: null,
  priorityLine: null,
  callUrl: null,
  policy: null,
  maxSeverity: null,
  detectedAt: null,
  awareAt: null,
  estimates: [],
  alignedAt: null,
  mitigatedAt: null,
  harmReturnedAt: null,
  owner: null,
  scope: null,
  roles: [],
  people: [],
  convergence: null,
  closeRequest: null,
  closers: [],
  closedBy: null,
  closeOverride: null,
  convergeOverride: null,
  openQuestions: 0,
  openTodos: 0,
  completeness: { percent: 20, missing: [] },
  // Cards are the same for everybody: they never ask what the reader may do.
  can: {} as Incident['can'],
  position: '1',
}
