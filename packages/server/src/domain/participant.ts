import type { Availability } from '@hikeshi/contract'
import { nameOf } from './actor.ts'
import type { EventOf, Recorded } from './event.ts'
import { mustBeOpen } from './incident/guards.ts'
import { demand, Refusal } from './refusal.ts'
import type { RoomContext } from './room.ts'
import { instantText } from './time.ts'

/** One person in one incident, and whether they can act. */
export interface Participant {
  readonly id: string
  readonly incident: string
  readonly person: string
  readonly availability: Availability
  /** Until when that holds, where they said so. */
  readonly until: string | null
  readonly joinedAt: string
}

export type ParticipantEvent = EventOf<'participant.joined' | 'participant.availability_changed'>

export interface Joining {
  readonly person: string
  readonly availability: Availability
  readonly minutes?: number | undefined
}

/** Joins, or says again whether one can act. Only oneself may say so. */
export function join(
  participant: Participant | null,
  { person, availability, minutes }: Joining,
  context: RoomContext,
): readonly ParticipantEvent[] {
  const { by, now, facts } = context
  if (nameOf(by) !== person) throw new Refusal('not-allowed')
  demand(mustBeOpen(facts.incident))
  const until = minutes === undefined ? null : instantText(now.add({ minutes }))
  const said = { availability, until }
  if (participant === null) return [joined(facts.incident.id, person, said)]
  const same = participant.availability === availability && participant.until === until
  return same ? [] : [{ type: 'participant.availability_changed', data: said }]
}

/** Whoever acts in an incident is in it, and does not have to say so first. */
export function joinByActing(
  participant: Participant | null,
  { person }: { readonly person: string },
  { facts }: RoomContext,
): readonly ParticipantEvent[] {
  if (participant !== null) return []
  return [joined(facts.incident.id, person, { availability: 'now', until: null })]
}

function joined(
  incident: string,
  person: string,
  said: { readonly availability: Availability; readonly until: string | null },
): ParticipantEvent {
  return { type: 'participant.joined', data: { incident, person, ...said } }
}

/** The participant after `event`. */
export function evolveParticipant(
  state: Participant | null,
  event: Recorded<ParticipantEvent>,
): Participant {
  if (event.type === 'participant.joined') {
    return { id: event.stream, ...event.data, joinedAt: event.at }
  }
  if (state === null) throw new Error(`${event.type} recorded before participant.joined`)
  return { ...state, ...event.data }
}
