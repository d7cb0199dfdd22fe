import type { Availability, Capacity } from '@hikeshi/contract'
import type { Participant } from '../../domain/participant.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type ParticipantRow = Tables['participant']

export const participantRows = rowsIn<'participant', ParticipantRow, Participant>({
  table: 'participant',
  fromRow: (row) => ({
    id: row.id,
    incident: row.incident,
    person: row.person,
    availability: row.availability,
    until: row.until,
    joinedAt: row.joined_at,
    capacity: row.capacity,
    answered: row.answered,
    call: row.call,
  }),
  toRow: (participant) => ({
    id: participant.id,
    incident: participant.incident,
    person: participant.person,
    availability: participant.availability,
    until: participant.until,
    joined_at: participant.joinedAt,
    capacity: participant.capacity,
    answered: participant.answered,
    call: participant.call,
  }),
})

export interface ParticipantView {
  readonly person: string
  readonly availability: Availability
  readonly until: string | null
  readonly joinedAt: string
  readonly capacity: Capacity
  /** Whether they have said or done anything here. */
  readonly answered: boolean
}

/** Everybody who joined or was called, in the order they came. */
export async function readParticipants(
  reads: Reads,
  incident: string,
): Promise<readonly ParticipantView[]> {
  return reads
    .selectFrom('participant')
    .select(['person', 'availability', 'until', 'joined_at as joinedAt', 'capacity', 'answered'])
    .where('incident', '=', incident)
    .orderBy('joined_at')
    .execute()
}
