import type { Events } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'
import type { Change, Evolutions } from './evolution.ts'
import { convergenceEvolutions } from './evolve-convergence.ts'
import { lifecycleEvolutions, NOT_CLOSED, updatesEvery } from './evolve-lifecycle.ts'
import {
  COMMANDER,
  commanderOf,
  holding,
  isHigher,
  type Alignment,
  type Incident,
  type IncidentEvent,
  type RoleHolding,
} from './incident.ts'
import { estimatesAfter, withoutOverwritten } from './times.ts'

/** The incident after `event`. It never refuses: the event has already happened. */
export function evolveIncident(state: Incident | null, event: Recorded<IncidentEvent>): Incident {
  if (event.type === 'incident.raised') return raised(event)
  if (state === null) throw new Error(`${event.type} recorded before incident.raised`)
  // The table pairs each type with its own event; TypeScript cannot follow the pair through an index.
  const evolution = EVOLUTIONS[event.type] as (state: Incident, event: object) => Change
  const change = evolution(state, event)
  return { ...state, ...withoutOverwritten(state, change), ...change }
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
  closerSeverity: null,
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
  harmReturnedAt: null,
  estimates: [],
  alignedAt: null,
  mitigatedAt: null,
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
  watch: null,
  impactEndedAt: null,
  convergence: null,
} as const satisfies Change

/** Times that are those of the new round from now on. */
const RETOLD = { mitigatedAt: null, impactEndedAt: null, harmReturnedAt: null } as const

const NOT_ALIGNED: Alignment = {
  form: null,
  startedAt: null,
  endsAt: null,
  timeUp: false,
  skipReason: null,
}

const EVOLUTIONS: Evolutions = {
  ...lifecycleEvolutions,
  ...convergenceEvolutions,
  'incident.edited': (incident, { data: { estimated = [], ...data } }) => ({
    // Another worst case is a question that nobody has answered yet.
    ...(data.worstCase === undefined ? {} : { worstCaseState: null }),
    ...data,
    estimates: estimatesAfter(incident, data, estimated),
  }),
  'incident.visibility_changed': (_, { data }) => ({ visibility: data.visibility, opening: null }),
  'incident.severity_changed': (incident, { data: { to, nextUpdateMinutes }, at }) => ({
    severity: to,
    maxSeverity: isHigher(to, incident.maxSeverity) ? to : incident.maxSeverity,
    closerSeverity: isHigher(to, incident.closerSeverity) ? to : incident.closerSeverity,
    ...(nextUpdateMinutes === undefined ? {} : updatesEvery(nextUpdateMinutes, at)),
  }),
  'incident.alignment_started': (incident, { data: { endsAt = null, callUrl }, at }) => ({
    state: 'aligning',
    callUrl: callUrl ?? incident.callUrl,
    alignment: { ...NOT_ALIGNED, startedAt: at, endsAt },
  }),
  'incident.alignment_finished': aligned,
  'incident.alignment_skipped': (_, { data }) => ({
    state: 'responding',
    alignment: { ...NOT_ALIGNED, form: 'skipped', skipReason: data.reason },
  }),
  'incident.monitoring_started': (_, { data: { watch, until = null }, at }) => ({
    state: 'monitoring',
    mitigatedAt: at,
    monitoringSince: at,
    watch: { what: watch, until, since: at },
  }),
  'incident.response_resumed': () => HARM_IS_BACK,
  'incident.learning_started': (_, { at }) => ({ state: 'learning', learningSince: at }),
  'incident.closed': (incident, { data, actor, at }) => ({
    state: 'closed',
    closedAt: at,
    closedBy: actor,
    closeOverride: data.override,
    reportVersion: data.version,
    closeRequest: incident.closeRequest && { ...incident.closeRequest, waiting: false },
  }),
  'incident.reopened': (incident, { at }) => ({
    ...HARM_IS_BACK,
    ...NOT_CLOSED,
    convergedAt: null,
    learningSince: null,
    convergeOverride: null,
    followThrough: null,
    // Not later than this, and nobody has said since when.
    harmReturnedAt: at,
    estimates: estimatesAfter(incident, RETOLD, ['harmReturnedAt']),
    ...updatesEvery(incident.nextUpdateMinutes, at),
  }),
  'role.taken': (incident, { data }) => held(incident, data),
  'role.offered': (incident, { data, at }) => ({
    roles: withRole(incident, data.role, { offeredTo: data.person }),
    ...(data.role === COMMANDER ? { handover: passedOn(incident, data, at) } : {}),
  }),
  'role.accepted': (incident, { data }) => held(incident, data),
  'role.declined': (incident, { data }) => ({
    roles: withRole(incident, data.role, { offeredTo: null }),
    ...(data.role === COMMANDER ? { handover: null } : {}),
  }),
  'close.requested': (_, { actor, at }) => ({
    closeRequest: { requestedBy: actor, requestedAt: at, returned: null, waiting: true },
  }),
  'close.returned': (incident, { data, actor, at }) => ({
    closeRequest: incident.closeRequest && {
      ...incident.closeRequest,
      returned: { by: actor, comment: data.comment, at },
      waiting: false,
      approvedBy: null,
    },
  }),
  'close.approved': (incident, { actor, at }) => ({
    closeRequest: {
      ...(incident.closeRequest ?? {
        requestedBy: actor,
        requestedAt: at,
        returned: null,
        waiting: false,
      }),
      approvedBy: actor,
    },
  }),
}

function aligned(
  incident: Incident,
  { data, at }: Recorded<EventOf<'incident.alignment_finished'>>,
): Change {
  const { nextUpdateMinutes = null, form = 'call' } = data
  return {
    state: 'responding',
    alignedAt: at,
    alignment: { ...(incident.alignment ?? NOT_ALIGNED), form },
    policy: data.policy ?? incident.policy,
    worstCase: data.worstCase ?? incident.worstCase,
    worstCaseCheck: data.worstCaseCheck ?? incident.worstCaseCheck,
    ...(nextUpdateMinutes === null ? {} : updatesEvery(nextUpdateMinutes, at)),
  }
}

/** Whoever had command before stays known as its predecessor. */
function held(
  incident: Incident,
  { role, person }: Pick<Events['role.taken'], 'role' | 'person'>,
): Change {
  const roles = withRole(incident, role, { person, offeredTo: null })
  if (role !== COMMANDER) return { roles }
  const before = commanderOf(incident)
  const others = incident.predecessors.filter((one) => one !== person && one !== before)
  const predecessors = before === null || before === person ? others : [before, ...others]
  return { roles, handover: null, predecessors }
}

function passedOn(
  incident: Incident,
  { person, note }: Events['role.offered'],
  at: string,
): Incident['handover'] {
  return { to: person, from: commanderOf(incident), note: note ?? null, at }
}

function withRole(
  incident: Incident,
  role: string,
  change: Partial<RoleHolding>,
): Incident['roles'] {
  return { ...incident.roles, [role]: { ...holding(incident, role), ...change } }
}
