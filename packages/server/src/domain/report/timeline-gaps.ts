import type { EventType } from '@hikeshi/contract'
import { recoveries, type ReportFacts } from './facts.ts'

/** What a timeline must tell, at the least. Their names are words. */
const RESPONSES: ReadonlySet<EventType> = new Set([
  'incident.alignment_started',
  'incident.alignment_skipped',
  'incident.monitoring_started',
  'role.taken',
  'role.accepted',
  'entry.recorded',
  'todo.taken',
  'todo.accepted',
] as const)

/** The moments that the timeline does not tell of, by code. */
export function timelineGaps(facts: ReportFacts): readonly string[] {
  const { incident, log, notices } = facts
  const seen = new Set(sinceReopened(log))
  const ever = new Set(log.map(({ type }) => type))
  const announced = notices.some(({ state }) => state === 'published' || state === 'final')
  const told = {
    start: incident.impactStartedAt !== null,
    detection: ever.has('incident.raised'),
    response: log.some(({ type }) => RESPONSES.has(type)),
    severity: ever.has('incident.severity_changed'),
    mitigation: seen.has('incident.monitoring_started') || recoveries(facts).length > 0,
    convergence: seen.has('incident.converged'),
    notice: !announced || ever.has('notice.changed'),
  }
  return Object.entries(told).flatMap(([moment, isTold]) => (isTold ? [] : [moment]))
}

/** What happened since the harm came back last: mitigation and convergence before that did not last. */
function sinceReopened(log: ReportFacts['log']): readonly EventType[] {
  const types = log.map(({ type }) => type)
  return types.slice(types.lastIndexOf('incident.reopened') + 1)
}
