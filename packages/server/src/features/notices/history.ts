import type { NoticeVersion, PersonRef } from '@hikeshi/contract'
import type { Reads } from '../../platform/db.ts'
import type { Telling } from '../settings/index.ts'
import { readHistory, type NoticeRecord } from './queries.ts'

/** Every text and decision of one notice, who and when. */
export async function historyView(
  reads: Reads,
  names: Telling['names'],
  of: { readonly incident: string; readonly audience: string },
): Promise<NoticeVersion[]> {
  const records = await readHistory(reads, of)
  const people = await names(
    reads,
    records.map(({ actor }) => actor),
  )
  return records.map((record) => versionOf(record, people.get(record.actor) ?? null))
}

function versionOf(record: NoticeRecord, by: PersonRef | null): NoticeVersion {
  const { at } = record
  if (record.type === 'notice.draft_dropped') {
    const nothing = { text: null, reason: null, url: null, nextAt: null }
    const { phase } = record.data
    return { at, by, state: null, phase, ...nothing, elsewhere: false, cites: [] }
  }
  const { state, text, reason, url, phase, nextAt, elsewhere, cites } = record.data
  return {
    at,
    by,
    state,
    text,
    reason,
    url,
    phase: phase ?? null,
    nextAt: nextAt ?? null,
    elsewhere: elsewhere ?? false,
    cites: [...(cites ?? [])],
  }
}
