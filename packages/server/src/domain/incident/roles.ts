import type { Severity } from '@hikeshi/contract'
import { nameOf } from '../actor.ts'
import { demand } from '../refusal.ts'
import { givenText } from '../text.ts'
import { instantText, isBefore } from '../time.ts'
import type { IncidentContext } from './context.ts'
import { mustBeOpen, mustCommand, mustTakePart, type Answer } from './guards.ts'
import { COMMANDER, DEPUTY, holding, type Incident, type IncidentEvent } from './incident.ts'

/** One role of one incident. */
export interface RoleAsked {
  readonly role: string
}

/** Anybody may take a role. Command is taken from nobody who is still with us, but by the deputy of one who fell silent. */
export function guardTake(
  incident: Incident,
  { role }: RoleAsked,
  context: IncidentContext,
): Answer {
  const { by, facts } = context
  if (by === 'system') return 'not-allowed'
  const { person } = holding(incident, role)
  const held = role === COMMANDER && facts.members.some(({ id }) => id === person)
  const stays = held && !mayTakeOver(incident, context)
  return mustBeOpen(incident) ?? (stays ? 'commander-present' : null)
}

/** So many minutes without a word from the commander, and the deputy may take over (T18). */
const SILENT_MINUTES: Readonly<Record<Severity | 'unset', number>> = {
  sev1: 10,
  sev2: 15,
  sev3: 30,
  sev4: 30,
  unset: 15,
}

function mayTakeOver(incident: Incident, { by, now, facts }: IncidentContext): boolean {
  if (holding(incident, DEPUTY).person !== nameOf(by) || facts.lastWordAt === null) return false
  const minutes = SILENT_MINUTES[incident.severity ?? 'unset']
  const silentSince = instantText(now.subtract({ minutes }))
  return !isBefore(silentSince, facts.lastWordAt)
}

export function take(
  incident: Incident,
  { role }: RoleAsked,
  context: IncidentContext,
): readonly IncidentEvent[] {
  const person = nameOf(context.by)
  const { person: before } = holding(incident, role)
  if (before === person) return []
  demand(guardTake(incident, { role }, context))
  const data = before === null ? { role, person } : { role, person, from: before }
  return [{ type: 'role.taken', data }]
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
  asked: RoleAsked & { readonly person: string; readonly note?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  const { role, person } = asked
  const held = holding(incident, role)
  if (held.person === person || held.offeredTo === person) return []
  if (person === nameOf(context.by)) return take(incident, { role }, context)
  demand(guardOffer(incident, { role }, context))
  demand(context.facts.members.some(({ id }) => id === person) ? null : 'unknown-person')
  const note = givenText(asked.note)
  return [{ type: 'role.offered', data: note === null ? { role, person } : { role, person, note } }]
}

/** Passes command on (T18), with what is on one's mind. Whoever has it keeps it until the other accepts. */
export function handOver(
  incident: Incident,
  { to, note }: { readonly to: string; readonly note?: string | null | undefined },
  context: IncidentContext,
): readonly IncidentEvent[] {
  return offer(incident, { role: COMMANDER, person: to, note }, context)
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
