import type { Availability, EntryKind, Language } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../../platform/db.ts'

/** Who raised an incident: they see it always, and pass on what nobody of ours said. */
export async function raiserOf(
  reads: Reads,
  incident: string,
): Promise<{ readonly id: string; readonly language: Language } | null> {
  const [row] = await select(
    reads,
    sql<{ id: string; language: Language }>`
    select person.id, person.language from incident join person on person.id = incident.raised_by
    where incident.id = ${incident}`,
  )
  return row ?? null
}

/** What a message is marked as now, and what it says. */
export async function markOf(
  reads: Reads,
  message: string,
): Promise<{
  readonly entry: string | null
  readonly kind: EntryKind | null
  readonly text: string
}> {
  const [row] = await select(
    reads,
    sql<{ entry: string | null; kind: EntryKind | null; text: string }>`
    select entry.id as entry, entry.kind, message.text
    from message left join entry on entry.message = message.id and not entry.withdrawn
    where message.id = ${message}`,
  )
  return row ?? { entry: null, kind: null, text: '' }
}

/** What somebody has said of themselves in an incident; null: nothing yet. */
export async function saidOfSelf(
  reads: Reads,
  incident: string,
  person: string,
): Promise<Availability | null> {
  const row = await reads
    .selectFrom('participant')
    .select('availability')
    .where('incident', '=', incident)
    .where('person', '=', person)
    .where('answered', '=', true)
    .executeTakeFirst()
  return row?.availability ?? null
}
