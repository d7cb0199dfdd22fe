import { sql } from 'kysely'
import type { Inquiry } from '../../domain/topic/inquiry.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'
import { inquiryOf, type InquiryRow } from './store.ts'

/** The queue of one incident: what is open first, the oldest first. */
export async function listInquiries(reads: Reads, incident: string): Promise<readonly Inquiry[]> {
  const rows = await select(
    reads,
    sql<InquiryRow>`
    select * from inquiry where incident = ${incident}
    order by answer is not null, id
    limit 200`,
  )
  return rows.map(inquiryOf)
}

/** One question, if the viewer may see its incident. */
export async function findInquiry(reads: Reads, id: string, viewer: string): Promise<Inquiry> {
  const [row] = await select(
    reads,
    sql<InquiryRow>`
    select inquiry.* from inquiry join incident on incident.id = inquiry.incident
    where inquiry.id = ${id} and ${visibleTo(viewer)}`,
  )
  if (!row) throw new Refusal('not-found')
  return inquiryOf(row)
}
