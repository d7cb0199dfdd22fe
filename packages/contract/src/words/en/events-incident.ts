import type { EventType } from '../../events.ts'
import type { TimeField } from '../../incident-views.ts'
import type { EventWords } from '../context.ts'
import { lifecycleEvents } from './events-lifecycle.ts'

type IncidentEvent = Extract<
  EventType,
  `${'incident' | 'role' | 'convergence' | 'close'}.${string}`
>

const WORST_CASE = {
  ruled_out: 'worst case: ruled out',
  real: 'worst case: it has come true',
} as const

const because = (reason: string | null): string => (reason === null ? '' : `: ${reason}`)

/** Sentences about the incident itself. */
export const incidentEvents: Pick<EventWords, IncidentEvent> = {
  ...lifecycleEvents,
  'incident.raised': ({ title }, { by }) => `${by} raised the incident: ${title}`,
  'incident.edited': ({ title, type, ...fields }, { by, term }) => {
    const timeOf = (field: TimeField): string | null | undefined => {
      const at = fields[field]
      return at && fields.estimated?.includes(field)
        ? `${term.time(at)} (estimate)`
        : at && term.time(at)
    }
    const changes = [
      title && `title: ${title}`,
      type && `type: ${term.type(type)}`,
      told('impact', fields.impact),
      told('worst case', fields.worstCase),
      told('what would rule it out', fields.worstCaseCheck),
      fields.worstCaseState && WORST_CASE[fields.worstCaseState],
      told('approach', fields.policy),
      told('priority', fields.priorityLine),
      told('call', fields.callUrl),
      told('start of impact', timeOf('impactStartedAt')),
      told('first signal', timeOf('detectedAt')),
      told('somebody here knew', timeOf('awareAt')),
      told('mitigated', timeOf('mitigatedAt')),
      told('end of impact', timeOf('impactEndedAt')),
      told('the harm came back', timeOf('harmReturnedAt')),
    ]
    return `${by} updated the board (${changes.filter(Boolean).join('; ')})`
  },
  'incident.visibility_changed': ({ visibility }, { by }) =>
    visibility === 'private'
      ? `${by} made the incident private`
      : `${by} opened the incident to everybody`,
  'incident.severity_changed': ({ from, to, reason }, { by, term }) =>
    from === null
      ? `${by} set the severity to ${term.severity(to)}${because(reason)}`
      : `${by} changed the severity from ${term.severity(from)} to ${term.severity(to)}${because(reason)}`,
  'incident.alignment_started': (_, { by }) => `${by} started the alignment (premortem)`,
  'incident.alignment_finished': ({ policy, form }, { by }) =>
    form === 'async'
      ? `${by} wrote down how to go about it; the response begins${because(policy)}`
      : `${by} finished the alignment; the response begins${because(policy)}`,
  'incident.alignment_skipped': ({ reason }, { by }) =>
    `${by} went straight to the response${because(reason)}`,
  'incident.monitoring_started': ({ watch, until = null }, { by, term }) =>
    `${by} reported a fix in place; now watching${until === null ? '' : ` until ${term.time(until)}`}${because(watch)}`,
  'incident.response_resumed': ({ reason }, { by }) =>
    `${by} went back to responding: the fix did not hold${because(reason)}`,
  'incident.converged': ({ agreedBy, override }, { by, name }) => {
    const agreed = new Intl.ListFormat('en').format(agreedBy.map(name))
    if (override !== null) return `${by} declared convergence as an exception: ${override}`
    return `${by} declared that it has converged (agreed by ${agreed})`
  },
  'incident.learning_started': () => 'Learning and prevention have begun',
  'incident.closed': ({ version, override }, { by }) =>
    override === null
      ? `${by} accepted report version ${version} and closed the incident`
      : `${by} closed the incident as an exception (report version ${version}): ${override}`,
  'incident.reopened': ({ reason }, { by }) => `${by} reopened the incident: ${reason}`,
  'role.taken': ({ role, person, from }, { name, term }) =>
    from === undefined
      ? `${name(person)} took on: ${term.role(role)}`
      : `${name(person)} took over from ${name(from)}: ${term.role(role)}`,
  'role.offered': ({ role, person, note }, { by, name, term }) =>
    `${by} asked ${name(person)} to take on: ${term.role(role)}${note === undefined ? '' : ` (on their mind: ${note})`}`,
  'role.accepted': ({ role, person, from }, { name, term }) =>
    from === null
      ? `${name(person)} accepted and took on: ${term.role(role)}`
      : `${name(person)} took over from ${name(from)}: ${term.role(role)}`,
  'role.declined': ({ role, person }, { name, term }) =>
    `${name(person)} declined: ${term.role(role)}`,
  'convergence.proposed': ({ text }, { by }) => `${by} proposed convergence${because(text)}`,
  'convergence.agreed': (_, { by }) => `${by} agreed that it has converged`,
  'convergence.objected': ({ text }, { by }) => `${by} objected to convergence: ${text}`,
  'convergence.objections_resolved': ({ text }, { by }) =>
    `${by} answered the objections${because(text)}`,
  'close.requested': (_, { by }) => `${by} asked for the incident to be closed`,
  'close.approved': (_, { by }) => `${by} accepted the report; a second closer is asked, too`,
  'close.returned': ({ comment }, { by }) => `${by} sent the report back: ${comment}`,
}

function told(name: string, value: string | null | undefined): string | undefined {
  if (value === undefined) return undefined
  return value === null ? `${name}: cleared` : `${name}: ${value}`
}
