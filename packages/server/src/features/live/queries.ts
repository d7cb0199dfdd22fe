import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import type { LogEvent } from '../../platform/log/follow.ts'

/** Of each private incident among the events, who is in it; open ones are not in the map. */
export type Audiences = ReadonlyMap<string, ReadonlySet<string>>

export async function audiencesOf(reads: Reads, events: readonly LogEvent[]): Promise<Audiences> {
  const subjects = Array.from(new Set(events.flatMap(({ subject }) => (subject ? [subject] : []))))
  if (subjects.length === 0) return new Map()
  const rows = await select(
    reads,
    sql<{ id: string; people: string[] }>`
    select id, array(select person from participant where participant.incident = incident.id) || raised_by as people
    from incident
    where id = any(${subjects}::text[]) and visibility = 'private'`,
  )
  return new Map(rows.map(({ id, people }) => [id, new Set(people)]))
}
