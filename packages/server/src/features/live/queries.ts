import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import type { LogEvent } from '../../platform/log/follow.ts'

/** Of each private incident or stream among the events, who may hear of it; open ones are not in the map. */
export type Audiences = ReadonlyMap<string, ReadonlySet<string>>

export async function audiencesOf(reads: Reads, events: readonly LogEvent[]): Promise<Audiences> {
  return new Map([...(await incidentsOf(reads, events)), ...(await addresseesOf(reads, events))])
}

/** Of each thing that was said to one person alone, who that is. */
async function addresseesOf(reads: Reads, events: readonly LogEvent[]): Promise<Audiences> {
  const said = events.filter(({ type, subject }) => subject === null && type.startsWith('nudge.'))
  if (said.length === 0) return new Map()
  const streams = Array.from(new Set(said.map(({ stream }) => stream)))
  const rows = await select(
    reads,
    sql<{ id: string; addressee: string }>`
    select id, addressee from nudge where id = any(${streams}::text[]) and addressee is not null`,
  )
  return new Map(rows.map(({ id, addressee }) => [id, new Set([addressee])]))
}

async function incidentsOf(reads: Reads, events: readonly LogEvent[]): Promise<Audiences> {
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
