import type { MemberRole } from '@hikeshi/contract'
import type { Actor, Member } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../entry.ts'
import type { IncidentContext, IncidentFacts } from '../incident/context.ts'
import type { ConvergenceProposal, Incident } from '../incident/incident.ts'
import type { Measure } from '../measure.ts'
import type { ReportFacts } from '../report/facts.ts'
import type { Policy } from '../profile.ts'
import { Refusal } from '../refusal.ts'
import type { Todo } from '../todo/todo.ts'

/** The people of the tests: ana commands, bo and cy respond, di is an admin, ed owns the place, flo is elsewhere. */
export const MEMBERS: readonly Member[] = [
  { id: 'ana', role: 'member' },
  { id: 'bo', role: 'member' },
  { id: 'cy', role: 'member' },
  { id: 'di', role: 'admin' },
  { id: 'ed', role: 'owner' },
  { id: 'flo', role: 'member' },
]

/** A company too large for the lite profile. */
export const MANY_MEMBERS: readonly Member[] = [
  ...MEMBERS,
  ...['gus', 'hal', 'ida'].map((id) => ({ id, role: 'member' as const })),
]

const anybody = { roles: ['owner', 'admin', 'member'], people: [] } as const
const owner = { roles: ['owner'], people: [] } as const

/** Agreeing and closing as the product ships it. */
export const POLICY: Policy = {
  profile: { preset: 'auto', switches: {} },
  quorum: {
    sev1: { standard: 3, regulated: 3 },
    sev2: { standard: 2, regulated: 3 },
    sev3: { standard: 1, regulated: 2 },
    sev4: { standard: 1, regulated: 1 },
  },
  closer: {
    sev1: owner,
    sev2: owner,
    sev3: { roles: ['owner', 'admin'], people: [] },
    sev4: anybody,
  },
}

export const NINE = Temporal.Instant.from('2026-01-05T09:00:00Z')

function actor(id: string): Actor {
  if (id === 'system') return 'system'
  const memberRole: MemberRole = MEMBERS.find((member) => member.id === id)?.role ?? 'member'
  return { id, memberRole }
}

export function by<Facts>(id: string, facts: Facts): Context<Facts> {
  return { by: actor(id), now: NINE, facts }
}

export const FACTS: IncidentFacts = {
  members: MEMBERS,
  policy: POLICY,
  participants: ['ana', 'bo', 'cy'],
  evidence: [
    { id: 'graph', origin: 'system' },
    { id: 'mail', origin: 'user' },
  ],
  missing: [],
  lastWordAt: null,
  cadence: { sev1: 15, sev2: 30, sev3: 60, sev4: null },
  archiveAfterDays: { sev1: 14, sev2: 7, sev3: 7, sev4: 3 },
  privateTypes: ['security', 'lost', 'personnel'],
  owning: { severities: [], owners: [] },
}

export function asking(id: string, facts: Partial<IncidentFacts> = {}): IncidentContext {
  return by(id, { ...FACTS, ...facts })
}

export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'inc_1',
    number: 1,
    title: 'Checkout fails',
    type: 'service',
    origin: 'system',
    visibility: 'open',
    state: 'responding',
    severity: 'sev3',
    maxSeverity: 'sev3',
    closerSeverity: 'sev3',
    impact: null,
    worstCase: null,
    worstCaseCheck: null,
    worstCaseState: null,
    priorityLine: null,
    callUrl: null,
    policy: null,
    impactStartedAt: null,
    detectedAt: null,
    awareAt: null,
    impactEndedAt: null,
    estimates: [],
    raisedBy: 'bo',
    raisedAt: '2026-01-05T08:00:00Z',
    alignedAt: null,
    mitigatedAt: null,
    harmReturnedAt: null,
    monitoringSince: null,
    convergedAt: null,
    learningSince: null,
    closedAt: null,
    closedBy: null,
    archivedAt: null,
    alignment: null,
    nextUpdateMinutes: null,
    nextUpdateDueAt: null,
    watch: null,
    followThrough: null,
    commanderMissedAt: null,
    ownerChanges: [],
    handover: null,
    predecessors: [],
    opening: null,
    aside: null,
    absorbed: [],
    roles: { commander: { person: 'ana', offeredTo: null } },
    convergence: null,
    closeRequest: null,
    convergeOverride: null,
    closeOverride: null,
    reportVersion: 0,
    ...changes,
  }
}

export function proposal(changes: Partial<ConvergenceProposal> = {}): ConvergenceProposal {
  return {
    text: null,
    evidence: ['graph'],
    proposedBy: 'bo',
    proposedAt: '2026-01-05T08:50:00Z',
    agreedBy: ['bo'],
    objections: [],
    ...changes,
  }
}

export function entry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'ent_1',
    incident: 'inc_1',
    kind: 'fact',
    state: 'recorded',
    text: 'All payments by card fail',
    url: null,
    origin: 'staff',
    actionKind: null,
    basedOn: [],
    message: null,
    settledBy: null,
    settledWho: null,
    settledAt: null,
    nextCheck: null,
    askedTo: null,
    about: null,
    withdrawn: false,
    by: 'bo',
    at: '2026-01-05T08:10:00Z',
    ...changes,
  }
}

export function todo(changes: Partial<Todo> = {}): Todo {
  return {
    id: 'tod_1',
    incident: 'inc_1',
    key: null,
    text: { ja: '確認する', en: 'Check' },
    phase: 'respond',
    order: 0,
    role: null,
    due: null,
    blocks: null,
    auto: null,
    state: 'open',
    assignee: null,
    askedOf: null,
    askedBy: null,
    askedAt: null,
    askReason: null,
    acknowledgedAt: null,
    repeatMinutes: null,
    since: null,
    helpWanted: false,
    doneBy: null,
    doneAt: null,
    reason: null,
    touched: false,
    ...changes,
  }
}

export function measure(changes: Partial<Measure> = {}): Measure {
  return {
    id: 'mea_1',
    incident: 'inc_1',
    text: 'Alert on the error rate',
    kind: 'prevention',
    category: 'detect',
    required: true,
    owner: 'cy',
    due: '2026-02-01',
    state: 'done',
    verification: null,
    proof: 'https://example.com/pull/1',
    verified: null,
    carried: null,
    ...changes,
  }
}

/** A report that lacks nothing, at whatever severity. */
export function completeReport(changes: Partial<ReportFacts> = {}): ReportFacts {
  return {
    incident: incident({
      state: 'learning',
      severity: 'sev1',
      impactStartedAt: '2026-01-05T07:50:00Z',
      mitigatedAt: '2026-01-05T08:30:00Z',
      impactEndedAt: '2026-01-05T08:30:00Z',
      convergedAt: '2026-01-05T08:55:00Z',
      convergence: proposal({ agreedBy: ['ana', 'bo', 'cy'] }),
    }),
    sections: {
      summary: 'Card payments failed for all shops for forty minutes; they work again.',
      impact: '1200 orders failed',
      detection: 'An alert.',
      factors:
        '- The new release doubled the connections to the database\n- Nothing limited how many there may be',
      recovery: 'Reverted the release.',
      care: 'Every shop got a mail.',
      prevention: 'A limit and an alert.',
    },
    entries: [
      entry({
        kind: 'action',
        state: 'done',
        actionKind: 'permanent',
        url: 'https://example.com/1',
      }),
    ],
    measures: [measure()],
    notices: [{ name: { ja: '店舗', en: 'Shops' }, state: 'final' }],
    todos: [todo({ blocks: 'close', state: 'done' })],
    postmortem: {
      id: 'pm_1',
      incident: 'inc_1',
      form: 'meeting',
      at: null,
      facilitator: null,
      reason: null,
      held: true,
      heldAt: '2026-01-05T08:58:00Z',
      outcome: null,
      thread: null,
    },
    log: [
      { type: 'incident.raised', at: '2026-01-05T08:00:00Z' },
      { type: 'incident.severity_changed', at: '2026-01-05T08:01:00Z' },
      { type: 'role.taken', at: '2026-01-05T08:02:00Z' },
      { type: 'incident.monitoring_started', at: '2026-01-05T08:30:00Z' },
      { type: 'notice.changed', at: '2026-01-05T08:35:00Z' },
      { type: 'incident.converged', at: '2026-01-05T08:55:00Z' },
    ],
    moments: ['2026-01-05T08:00:00Z', '2026-01-05T08:30:00Z', '2026-01-05T08:55:00Z'],
    figures: { people: null, orders: null, money: null, tickets: null },
    participants: ['ana', 'bo', 'cy'],
    profile: { premortem: 'call', prevention: 'done' },
    names: ['Ana', 'Bo', '佐藤 葵'],
    ...changes,
  }
}

/** What came of a verb: the name of its last event, `nothing`, or the code of the refusal. */
export function outcomeOf(act: () => readonly { readonly type: string }[]): string {
  try {
    return act().at(-1)?.type ?? 'nothing'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
