import { evolveIncident } from '../../domain/incident/evolve.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import type { Recorded } from '../../domain/event.ts'
import type { Aggregate } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { incidentRows } from './store.ts'

/** What other features want to follow from an incident's events; handed in by the composition root. */
export type IncidentReactions = (
  event: Recorded<IncidentEvent>,
  incident: Incident,
) => readonly TaskRequest[]

export const incidentAggregate = (
  react: IncidentReactions,
): Aggregate<Incident, IncidentEvent> => ({
  name: 'incident',
  load: incidentRows.load,
  save: incidentRows.save,
  evolve: evolveIncident,
  subject: ({ id }) => id,
  react,
})
