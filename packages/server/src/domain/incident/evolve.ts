import type { Events } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'
import {
  holding,
  isHigher,
  type ConvergenceProposal,
  type Incident,
  type IncidentEvent,
  type IncidentEventType,
  type RoleHolding,
} from './incident.ts'

type Change = Partial<Incident>
type Evolution<T extends IncidentEventType> = (
  incident: Incident,
  event: Recorded<EventOf<T>>,
) => Change
type Evolutions = {
  readonly [T in Exclude<IncidentEventType, 'incident.raised'>]: Evolution<T>
}

/** The incident after `event`. It never refuses: the event has already happened. */
export function evolveIncident(state: Incident | null, event: Recorded<IncidentEvent>): Incident {
  if (event.type === 'incident.raised') return raised(event)
  if (state === null) throw new Error(`${event.type} recorded before incident.raised`)
  // The table pairs each type with its own event; TypeScript cannot follow the pair through an index.
  const evolution = EVOLUTIONS[event.type] as (state: Incident, event: object) => Change
  return { ...state, ...evolution(state, event) }
}

function raised(event: Recorded<EventOf<'incident.raised'>>): Incident {
  const { number, title, type, visibility, origin } = event.data
  return {
    id: event.stream,
    number,
    title,
    type,
    origin,
    visibility,
    state: 'suspected',
    raisedBy: event.actor,
    raisedAt: event.at,
    ...BLANK,
  }
}

const BLANK = {
  severity: null,
  maxSeverity: null,
  impact: null,
  worstCase: null,
  priorityLine: null,
  callUrl: null,
  policy: null,
  impactStartedAt: null,
  impactEndedAt: null,
  alignedAt: null,
  mitigatedAt: null,
  monitoringSince: null,
  convergedAt: null,
  learningSince: null,
  closedAt: null,
  closedBy: null,
  roles: {},
  convergence: null,
  closeRequest: null,
  convergeOverride: null,
  closeOverride: null,
  reportVersion: 0,
} as const satisfies Change

/** What no longer holds once the harm is back. What was reached before stays: severity, times of the start, versions. */
const HARM_IS_BACK = {
  state: 'responding',
  mitigatedAt: null,
  monitoringSince: null,
  impactEndedAt: null,
  convergence: null,
} as const satisfies Change

const EVOLUTIONS: Evolutions = {
  'incident.edited': (_, { data }) => ({ ...data }),
  'incident.visibility_changed': (_, { data }) => ({ visibility: data.visibility }),
  'incident.severity_changed': (incident, { data }) => ({
    severity: data.to,
    maxSeverity: isHigher(data.to, incident.maxSeverity) ? data.to : incident.maxSeverity,
  }),
  'incident.alignment_started': () => ({ state: 'aligning' }),
  'incident.alignment_finished': (incident, { data, at }) => ({
    state: 'responding',
    alignedAt: at,
    policy: data.policy ?? incident.policy,
    worstCase: data.worstCase ?? incident.worstCase,
  }),
  'incident.alignment_skipped': () => ({ state: 'responding' }),
  'incident.monitoring_started': (_, { at }) => ({
    state: 'monitoring',
    mitigatedAt: at,
    monitoringSince: at,
  }),
  'incident.response_resumed': () => HARM_IS_BACK,
  'incident.converged': converged,
  'incident.learning_started': (_, { at }) => ({ state: 'learning', learningSince: at }),
  'incident.closed': (incident, { data, actor, at }) => ({
    state: 'closed',
    closedAt: at,
    closedBy: actor,
    closeOverride: data.override,
    reportVersion: data.version,
    closeRequest: incident.closeRequest && { ...incident.closeRequest, waiting: false },
  }),
  'incident.reopened': () => ({
    ...HARM_IS_BACK,
    convergedAt: null,
    learningSince: null,
    closedAt: null,
    closedBy: null,
    closeRequest: null,
    convergeOverride: null,
    closeOverride: null,
  }),
  'role.taken': (incident, { data }) => ({ roles: held(incident, data) }),
  'role.offered': (incident, { data }) => ({
    roles: withRole(incident, data.role, { offeredTo: data.person }),
  }),
  'role.accepted': (incident, { data }) => ({ roles: held(incident, data) }),
  'role.declined': (incident, { data }) => ({
    roles: withRole(incident, data.role, { offeredTo: null }),
  }),
  'convergence.proposed': (incident, event) => ({ convergence: proposed(incident, event) }),
  'convergence.agreed': (incident, { actor }) => ({
    convergence: withProposal(incident, (proposal) => ({
      agreedBy: [...new Set([...proposal.agreedBy, actor])],
      objections: proposal.objections.map((objection) =>
        objection.by === actor ? { ...objection, resolved: true } : objection,
      ),
    })),
  }),
  'convergence.objected': (incident, { data, actor, at }) => ({
    convergence: withProposal(incident, (proposal) => ({
      agreedBy: proposal.agreedBy.filter((person) => person !== actor),
      objections: [...proposal.objections, { by: actor, text: data.text, at, resolved: false }],
    })),
  }),
  'convergence.objections_resolved': (incident) => ({
    convergence: withProposal(incident, (proposal) => ({
      objections: proposal.objections.map((objection) => ({ ...objection, resolved: true })),
    })),
  }),
  'close.requested': (_, { actor, at }) => ({
    closeRequest: { requestedBy: actor, requestedAt: at, returned: null, waiting: true },
  }),
  'close.returned': (incident, { data, actor, at }) => ({
    closeRequest: incident.closeRequest && {
      ...incident.closeRequest,
      returned: { by: actor, comment: data.comment, at },
      waiting: false,
    },
  }),
}

function converged(
  incident: Incident,
  { data, actor, at }: Recorded<EventOf<'incident.converged'>>,
): Change {
  const { agreedBy, evidence } = data
  const proposal = incident.convergence ?? firstProposal(actor, at)
  return {
    state: 'converged',
    convergedAt: at,
    convergeOverride: data.override,
    impactEndedAt: data.impactEndedAt ?? incident.impactEndedAt,
    convergence: { ...proposal, agreedBy, evidence },
  }
}

function proposed(
  { convergence }: Incident,
  { data, actor, at }: Recorded<EventOf<'convergence.proposed'>>,
): ConvergenceProposal {
  const before = convergence ?? firstProposal(actor, at)
  return {
    ...before,
    text: data.text ?? before.text,
    evidence: [...new Set([...before.evidence, ...data.evidence])],
    agreedBy: [...new Set([...before.agreedBy, actor])],
  }
}

function firstProposal(proposedBy: string, proposedAt: string): ConvergenceProposal {
  return { text: null, evidence: [], proposedBy, proposedAt, agreedBy: [], objections: [] }
}

function withProposal(
  { convergence }: Incident,
  change: (proposal: ConvergenceProposal) => Partial<ConvergenceProposal>,
): ConvergenceProposal | null {
  return convergence && { ...convergence, ...change(convergence) }
}

function held(incident: Incident, { role, person }: Events['role.taken']): Incident['roles'] {
  return withRole(incident, role, { person, offeredTo: null })
}

function withRole(
  incident: Incident,
  role: string,
  change: Partial<RoleHolding>,
): Incident['roles'] {
  return { ...incident.roles, [role]: { ...holding(incident, role), ...change } }
}
