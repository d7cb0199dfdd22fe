import type { Availability, Capacity } from '@hikeshi/contract'
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
  /** What they were called for: to act, or only to watch. */
  readonly capacity: Capacity
  /** Whether they have said or done anything here. Until then they count for nothing. */
  readonly answered: boolean
  /** The call that waits for their answer. */
  readonly call: string | null
}

export type ParticipantEvent = EventOf<
  | 'participant.joined'
  | 'participant.availability_changed'
  | 'participant.called'
  | 'participant.returned'
>

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
  if (same && isSettled(participant)) return []
  return [{ type: 'participant.availability_changed', data: said }]
}

/** Whoever acts in an incident is in it, and does not have to say so first. */
export function joinByActing(
  participant: Participant | null,
  { person }: { readonly person: string },
  { facts }: RoomContext,
): readonly ParticipantEvent[] {
  if (participant === null) {
    return [joined(facts.incident.id, person, { availability: 'now', until: null })]
  }
  if (isSettled(participant)) return []
  const { answered, capacity, availability, until } = participant
  const observes = capacity === 'observe'
  const first = { availability: observes ? 'watching' : 'now', until: null } as const
  const data = answered ? { availability, until } : first
  return [{ type: 'participant.availability_changed', data }]
}

const isSettled = ({ answered, call }: Participant): boolean => answered && call === null

export interface Called {
  readonly person: string
  readonly capacity: Capacity
  readonly call: string
}

/** Brings somebody in who was called. Nobody is called away from what they are doing already. */
export function bringIn(
  participant: Participant | null,
  { person, capacity, call }: Called,
  incident: string,
): readonly ParticipantEvent[] {
  if (participant?.call === call) return []
  if (participant !== null && capacity === 'observe') return []
  return [{ type: 'participant.called', data: { incident, person, capacity, call } }]
}

/** The minutes are over after which they would be able to act. */
export function comeBack(
  participant: Participant,
  { until }: { readonly until: string },
): readonly ParticipantEvent[] {
  const waits = participant.availability === 'later' && participant.until === until
  const { person } = participant
  return waits ? [{ type: 'participant.returned', data: { person } }] : []
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
    const own = { capacity: 'act', answered: true, call: null } as const
    return { id: event.stream, ...event.data, joinedAt: event.at, ...own }
  }
  if (event.type === 'participant.called') return called(state, event)
  if (state === null) throw new Error(`${event.type} recorded before participant.joined`)
  if (event.type === 'participant.returned') return { ...state, availability: 'now', until: null }
  return { ...state, ...event.data, ...ANSWERED }
}

const ANSWERED = { answered: true, call: null } as const

function called(
  state: Participant | null,
  { stream, at, data }: Recorded<EventOf<'participant.called'>>,
): Participant {
  const { incident, person, capacity } = data
  const call = capacity === 'act' ? data.call : null
  if (state !== null) return { ...state, capacity, call }
  const silent = { availability: 'watching', until: null, joinedAt: at, answered: false } as const
  return { id: stream, incident, person, ...silent, capacity, call }
}
