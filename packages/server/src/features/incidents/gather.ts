import type { Member } from '../../domain/actor.ts'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import { commanderOf, DEPUTY, holding, type Incident } from '../../domain/incident/incident.ts'
import { known } from '../../domain/refusal.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import { readPolicy } from '../settings/index.ts'
import type { Clocks } from './clocks.ts'
import { readActing, readEvidence, readLastWord, readMembers, readRoom } from './queries.ts'
import type { ParticipantView } from './participant-store.ts'

/** What the report still lacks; the report feature knows, and is handed in. */
export type MissingOf = (reads: Reads, incident: Incident) => Promise<readonly MissingRule[]>

/** What a decision may ask besides the rows, handed in. */
export interface FactNeeds {
  readonly missingOf: MissingOf
  readonly clocks: () => Clocks
}

/** Everything a decision about this incident may ask. */
export async function gatherFacts(
  reads: Reads,
  incident: Incident | null,
  { missingOf, clocks }: FactNeeds,
): Promise<IncidentFacts> {
  const members = await readMembers(reads)
  const policy = await readPolicy(reads)
  const standing = { members, policy, ...clocks() }
  if (incident === null) {
    return { ...standing, participants: [], evidence: [], missing: [], lastWordAt: null }
  }
  return {
    ...standing,
    participants: await readActing(reads, incident.id),
    evidence: await readEvidence(reads, incident.id),
    missing: await missingOf(reads, incident),
    lastWordAt: await lastWordOf(reads, incident),
  }
}

/** Only a deputy who stands ready asks for how long the commander has been silent. */
async function lastWordOf(reads: Reads, incident: Incident): Promise<string | null> {
  const commander = commanderOf(incident)
  if (commander === null || holding(incident, DEPUTY).person === null) return null
  return readLastWord(reads, incident.id, commander)
}

/** The same as `readActing`, of people already read. */
export function actingParticipants(
  members: readonly Member[],
  joined: readonly ParticipantView[],
): readonly string[] {
  const active = new Set(members.map(({ id }) => id))
  return joined
    .filter(
      ({ person, availability, answered }) =>
        active.has(person) && answered && availability !== 'cannot',
    )
    .map(({ person }) => person)
}

/** What everything that happens inside an incident needs to know of it. */
export async function gatherRoom(reads: Reads, id: string): Promise<RoomFacts> {
  return known(await readRoom(reads, id))
}
