import { nameOf } from '../actor.ts'
import { demand } from '../refusal.ts'
import type { IncidentContext } from './context.ts'
import { mustBeOpen, mustCommand, mustTakePart, type Answer } from './guards.ts'
import { COMMANDER, holding, type Incident, type IncidentEvent } from './incident.ts'

/** One role of one incident. */
export interface RoleAsked {
  readonly role: string
}

/** Anybody may take a role. Command is taken from nobody who is still with us. */
export function guardTake(
  incident: Incident,
  { role }: RoleAsked,
  { by, facts }: IncidentContext,
): Answer {
  if (by === 'system') return 'not-allowed'
  const { person } = holding(incident, role)
  const held = role === COMMANDER && facts.members.some(({ id }) => id === person)
  return mustBeOpen(incident) ?? (held ? 'commander-present' : null)
}

export function take(
  incident: Incident,
  { role }: RoleAsked,
  context: IncidentContext,
): readonly IncidentEvent[] {
  const person = nameOf(context.by)
  if (holding(incident, role).person === person) return []
  demand(guardTake(incident, { role }, context))
  return [{ type: 'role.taken', data: { role, person } }]
}

/** Command is passed on by the commander; while there is none, anybody in it may suggest somebody. */
export function guardOffer(
  incident: Incident,
  { role }: RoleAsked,
  context: IncidentContext,
): Answer {
  const allowed = role === COMMANDER ? mustCommand : mustTakePart
  return mustBeOpen(incident) ?? allowed(incident, context)
}

/** Asks somebody to take a role. Whoever holds it keeps it until they accept. Asking oneself is taking it. */
export function offer(
  incident: Incident,
  { role, person }: RoleAsked & { readonly person: string },
  context: IncidentContext,
): readonly IncidentEvent[] {
  const held = holding(incident, role)
  if (held.person === person || held.offeredTo === person) return []
  if (person === nameOf(context.by)) return take(incident, { role }, context)
  demand(guardOffer(incident, { role }, context))
  demand(context.facts.members.some(({ id }) => id === person) ? null : 'unknown-person')
  return [{ type: 'role.offered', data: { role, person } }]
}

export function guardAnswerOffer(
  incident: Incident,
  { role }: RoleAsked,
  { by }: IncidentContext,
): Answer {
  const asked = holding(incident, role).offeredTo === nameOf(by)
  return mustBeOpen(incident) ?? (asked ? null : 'role-not-offered')
}

/** Takes the role that was offered; only now the one before is free of it. */
export function accept(
  incident: Incident,
  { role }: RoleAsked,
  context: IncidentContext,
): readonly IncidentEvent[] {
  const person = nameOf(context.by)
  const { person: from } = holding(incident, role)
  if (from === person) return []
  demand(guardAnswerOffer(incident, { role }, context))
  return [{ type: 'role.accepted', data: { role, person, from } }]
}

export function decline(
  incident: Incident,
  { role }: RoleAsked,
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardAnswerOffer(incident, { role }, context))
  return [{ type: 'role.declined', data: { role, person: nameOf(context.by) } }]
}
