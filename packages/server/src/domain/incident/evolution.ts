import type { EventOf, Recorded } from '../event.ts'
import type { Incident, IncidentEventType } from './incident.ts'

/** What of an incident an event changes. */
export type Change = Partial<Incident>

type Evolution<T extends IncidentEventType> = (
  incident: Incident,
  event: Recorded<EventOf<T>>,
) => Change

/** What each event changes. */
export type Evolutions = {
  readonly [T in Exclude<IncidentEventType, 'incident.raised'>]: Evolution<T>
}
