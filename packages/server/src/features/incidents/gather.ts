import type { Member } from '../../domain/actor.ts'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import { known } from '../../domain/refusal.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import { readActing, readEvidence, readMembers, readRoom } from './queries.ts'
import type { ParticipantView } from './store.ts'

/** What the report still lacks; the report feature knows, and is handed in. */
export type MissingOf = (reads: Reads, incident: Incident) => Promise<readonly MissingRule[]>

/** Everything a decision about this incident may ask. */
export async function gatherFacts(
  reads: Reads,
  incident: Incident | null,
  missingOf: MissingOf,
): Promise<IncidentFacts> {
  const members = await readMembers(reads)
  if (incident === null) return { members, participants: [], evidence: [], missing: [] }
  return {
    members,
    participants: await readActing(reads, incident.id),
    evidence: await readEvidence(reads, incident.id),
    missing: await missingOf(reads, incident),
  }
}

/** The same as `readActing`, of people already read. */
export function actingParticipants(
  members: readonly Member[],
  joined: readonly ParticipantView[],
): readonly string[] {
  const active = new Set(members.map(({ id }) => id))
  return joined
    .filter(({ person, availability }) => active.has(person) && availability !== 'cannot')
    .map(({ person }) => person)
}

/** What everything that happens inside an incident needs to know of it. */
export async function gatherRoom(reads: Reads, id: string): Promise<RoomFacts> {
  return known(await readRoom(reads, id))
}
