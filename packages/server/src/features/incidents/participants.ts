import type { Availability } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import type { Recorded } from '../../domain/event.ts'
import {
  evolveParticipant,
  join,
  joinByActing,
  type Participant,
  type ParticipantEvent,
} from '../../domain/participant.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom } from './gather.ts'
import { participantRows } from './participant-store.ts'

export const participantAggregate: Aggregate<Participant, ParticipantEvent> = {
  name: 'participant',
  ...participantRows,
  evolve: evolveParticipant,
  subject: ({ incident }) => incident,
  react: returning,
}

/** Brings somebody back to the roster when their minutes are over. */
export const RETURN = 'participants.return'

function returning(
  _: Recorded<ParticipantEvent>,
  { id, availability, until }: Participant,
): readonly TaskRequest[] {
  if (availability !== 'later' || until === null) return []
  const payload = { participant: id, until }
  return [
    {
      kind: RETURN,
      lane: 'interactive',
      key: id,
      once: `${id}/${until}`,
      payload,
      at: Temporal.Instant.from(until),
    },
  ]
}

type ParticipantCommand<Input> = Command<Participant, ParticipantEvent, Input, RoomFacts, Actor>

export const participantId = (incident: string, person: string): string =>
  `par_${incident.replace('inc_', '')}_${person.replace('per_', '')}`

interface Who {
  readonly incident: string
  readonly person: string
}

export const joinIncident: ParticipantCommand<
  Who & { readonly availability: Availability; readonly minutes?: number | undefined }
> = {
  of: participantAggregate,
  id: ({ incident, person }) => participantId(incident, person),
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => join(state, input, { by, now, facts }),
}

export const joinByActingIn: ParticipantCommand<Who> = {
  of: participantAggregate,
  id: ({ incident, person }) => participantId(incident, person),
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => joinByActing(state, input, { by, now, facts }),
}
