import { sql } from 'kysely'
import type { Member } from '../../domain/actor.ts'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import { select, type Reads } from '../../platform/db.ts'
import { readParticipants } from './store.ts'

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
    participants: actingParticipants(members, await readParticipants(reads, incident.id)),
    evidence: await readEvidence(reads, incident.id),
    missing: await missingOf(reads, incident),
  }
}

/** Who joined, is still a member, and did not say that they cannot act. */
function actingParticipants(
  members: readonly Member[],
  joined: Awaited<ReturnType<typeof readParticipants>>,
): readonly string[] {
  const active = new Set(members.map(({ id }) => id))
  return joined
    .filter(({ person, availability }) => active.has(person) && availability !== 'cannot')
    .map(({ person }) => person)
}

export function readMembers(reads: Reads): Promise<readonly Member[]> {
  return select(reads, sql<Member>`select id, role from person where active order by id`)
}

function readEvidence(reads: Reads, incident: string): Promise<IncidentFacts['evidence']> {
  return select(
    reads,
    sql<IncidentFacts['evidence'][number]>`
    select id, origin from entry
    where incident = ${incident} and not withdrawn and kind in ('evidence', 'fact')
    order by id`,
  )
}
