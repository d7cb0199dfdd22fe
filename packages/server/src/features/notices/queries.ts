import type { Events } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

/** Those of these entries that stand in this incident. */
export async function readStanding(
  reads: Reads,
  incident: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await select(
    reads,
    sql<{ id: string }>`
    select id from entry
    where id = any(${ids}::text[]) and incident = ${incident} and not withdrawn`,
  )
  return new Set(rows.map(({ id }) => id))
}

export async function readNoticeIds(reads: Reads, incident: string): Promise<readonly string[]> {
  const rows = await reads
    .selectFrom('notice')
    .select('id')
    .where('incident', '=', incident)
    .execute()
  return rows.map(({ id }) => id)
}

interface Of<Type extends keyof Events> {
  readonly type: Type
  readonly data: Events[Type]
  readonly actor: string
  readonly at: string
}
export type NoticeRecord = Of<'notice.changed'> | Of<'notice.draft_dropped'>

const HISTORY_MAX = 200

/** What happened to the text of one notice, the latest first. */
export function readHistory(
  reads: Reads,
  { incident, audience }: { readonly incident: string; readonly audience: string },
): Promise<readonly NoticeRecord[]> {
  return select(
    reads,
    sql<NoticeRecord>`
    select event.type, event.data, event.actor, event.at
    from event join notice on notice.id = event.stream
    where notice.incident = ${incident} and notice.audience = ${audience}
      and event.type in ('notice.changed', 'notice.draft_dropped')
    order by event.position desc
    limit ${HISTORY_MAX}`,
  )
}
