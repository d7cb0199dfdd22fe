import type { IncidentFacts } from '../../domain/incident/context.ts'
import { commanderOf, DEPUTY, holding, type Incident } from '../../domain/incident/incident.ts'
import { known } from '../../domain/refusal.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import { readPolicy } from '../settings/index.ts'
import { readActing, readEvidence, readLastWord, readMembers, readRoom } from './queries.ts'
import type { Ruling } from './ruling.ts'

/** What the report still lacks; the report feature knows, and is handed in. */
export type MissingOf = (reads: Reads, incident: Incident) => Promise<readonly MissingRule[]>

/** What a decision may ask besides the rows, handed in. */
export interface FactNeeds {
  readonly missingOf: MissingOf
  readonly ruling: () => Ruling
}

/** Everything a decision about this incident may ask. */
export async function gatherFacts(
  reads: Reads,
  incident: Incident | null,
  { missingOf, ruling }: FactNeeds,
): Promise<IncidentFacts> {
  const members = await readMembers(reads)
  const policy = await readPolicy(reads)
  const standing = { members, policy, ...ruling() }
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

/** What everything that happens inside an incident needs to know of it. */
export async function gatherRoom(reads: Reads, id: string): Promise<RoomFacts> {
  return known(await readRoom(reads, id))
}
