import { isAdmin } from '../actor.ts'
import { demand } from '../refusal.ts'
import { closersOf } from './close.ts'
import type { IncidentContext } from './context.ts'
import { mustBeIn, type Answer } from './guards.ts'
import type { Incident, IncidentEvent } from './incident.ts'

export function guardArchive(incident: Incident, { by, facts }: IncidentContext): Answer {
  const may = by === 'system' || isAdmin(by) || closersOf(incident, facts).includes(by.id)
  return mustBeIn(incident, ['closed']) ?? (may ? null : 'not-closer')
}

/** Puts a closed incident away by hand (T14). What it holds stays to be found. */
export function archive(incident: Incident, context: IncidentContext): readonly IncidentEvent[] {
  if (incident.state === 'archived') return []
  demand(guardArchive(incident, context))
  return [{ type: 'incident.archived', data: {} }]
}

/** The timer of a close: finds nothing to do once it was reopened, and waits anew after another close. */
export function archiveWhenDue(
  incident: Incident,
  { closedAt }: { readonly closedAt: string },
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(context.by === 'system' ? null : 'not-allowed')
  const stands = incident.state === 'closed' && incident.closedAt === closedAt
  return stands ? [{ type: 'incident.archived', data: {} }] : []
}
