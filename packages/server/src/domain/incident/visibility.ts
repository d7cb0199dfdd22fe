import { isAdmin, nameOf } from '../actor.ts'
import { demand } from '../refusal.ts'
import type { IncidentContext } from './context.ts'
import { commands, isIn, mustBeOpen, type Answer } from './guards.ts'
import { commanderOf, type Incident, type IncidentEvent, type Visibility } from './incident.ts'
import { isPrivateType } from './privacy.ts'

type Hat = 'admin' | 'commander'

/** Hiding is allowed at any time: the commander's, an admin's, and that of whoever raised it. */
export function guardMakePrivate(incident: Incident, context: IncidentContext): Answer {
  const { by } = context
  const may = isAdmin(by) || commands(incident, context) || incident.raisedBy === nameOf(by)
  return may ? null : 'not-allowed'
}

/** Opening takes an admin and the commander; what is secret by its type stays so. */
export function guardMakeOpen(incident: Incident, context: IncidentContext): Answer {
  const secret = isPrivateType(incident.type, context.facts.privateTypes)
  const may = hatsOf(incident, context).length > 0 && !secret
  return mustBeOpen(incident) ?? (may ? null : 'not-allowed')
}

/** Hides an incident at once. Opening one is proposed by an admin or the commander and confirmed by the other; whoever is both suffices. */
export function changeVisibility(
  incident: Incident,
  visibility: Visibility,
  context: IncidentContext,
): readonly IncidentEvent[] {
  if (visibility === 'private') return makePrivate(incident, context)
  if (incident.visibility === 'open') return []
  demand(guardMakeOpen(incident, context))
  const hats = hatsOf(incident, context)
  const [hat] = hats
  if (hats.length > 1 || isConfirmed(incident, hats, context)) return [visibilityChanged('open')]
  const again = incident.opening?.by === nameOf(context.by)
  return again || hat === undefined
    ? []
    : [{ type: 'incident.opening_proposed', data: { as: hat } }]
}

/** What the settings made private is so at once, while it is under way: no person decides it (G0). */
export function followType(incident: Incident, context: IncidentContext): readonly IncidentEvent[] {
  demand(context.by === 'system' ? null : 'not-allowed')
  const secret = isPrivateType(incident.type, context.facts.privateTypes)
  const over = mustBeOpen(incident) !== null
  return over || !secret || incident.visibility === 'private' ? [] : [visibilityChanged('private')]
}

function makePrivate(incident: Incident, context: IncidentContext): readonly IncidentEvent[] {
  if (incident.visibility === 'open') {
    demand(guardMakePrivate(incident, context))
    return [visibilityChanged('private')]
  }
  if (incident.opening === null) return []
  demand(guardMakePrivate(incident, context))
  return [{ type: 'incident.opening_dropped', data: {} }]
}

export function visibilityChanged(visibility: Visibility): IncidentEvent {
  return { type: 'incident.visibility_changed', data: { visibility } }
}

/** As what somebody may speak for opening it. While nobody commands, whoever is in it does. */
function hatsOf(incident: Incident, context: IncidentContext): readonly Hat[] {
  const leads =
    commanderOf(incident) === null ? isIn(incident, context) : commands(incident, context)
  return [...(isAdmin(context.by) ? (['admin'] as const) : []), ...(leads ? LEADS : [])]
}

const LEADS = ['commander'] as const

/** The other of the two proposed it, and still is what they were then. */
function isConfirmed(
  incident: Incident,
  hats: readonly Hat[],
  { by, facts }: IncidentContext,
): boolean {
  const { opening } = incident
  if (opening === null || opening.by === nameOf(by) || hats.includes(opening.as)) return false
  if (opening.as === 'commander') return commanderOf(incident) === opening.by
  return facts.members.some(({ id, role }) => id === opening.by && role !== 'member')
}
