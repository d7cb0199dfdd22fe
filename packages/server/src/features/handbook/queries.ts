import type { Events, HandbookPage, Phase } from '@hikeshi/contract'
import { sql } from 'kysely'
import type { Page } from '../../domain/handbook/page.ts'
import type { Tip } from '../../domain/handbook/tip.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'
import { pageOf } from './store.ts'

/** Every page that somebody changed, locked or linked. */
export async function readPages(reads: Reads): Promise<readonly Page[]> {
  const rows = await reads.selectFrom('page').selectAll().orderBy('id').execute()
  return rows.map(pageOf)
}

export async function readPage(reads: Reads, id: string): Promise<Page | null> {
  const row = await reads.selectFrom('page').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? pageOf(row) : null
}

interface VersionData {
  readonly type: 'page.shipped' | 'page.written'
  readonly data: Events['page.shipped'] & Partial<Events['page.written']>
  readonly actor: string
  readonly at: string
}

/** Every text the page ever had, the newest first. */
export function readVersions(reads: Reads, page: string): Promise<readonly VersionData[]> {
  return select(
    reads,
    sql<VersionData>`
    select type, data, actor, at from event
    where stream = ${page} and type in ('page.shipped', 'page.written')
    order by version desc`,
  )
}

type Example = HandbookPage['examples'][number]

/** Of these cases, those that the viewer may see. */
export async function readExamples(
  reads: Reads,
  ids: readonly string[],
  viewer: string,
): Promise<ReadonlyMap<string, Example>> {
  if (ids.length === 0) return new Map()
  const rows = await select(
    reads,
    sql<Example>`
    select id, number, title from incident where id = any(${ids}::text[]) and ${visibleTo(viewer)}`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type TipRow = Tip & { readonly number: number; readonly title: string }

export interface TipQuery {
  readonly viewer: string
  readonly phase: Phase | null
  readonly role: string | null
}

const TIPS_MAX = 100

const TIP = sql`
  select tip.*, incident.number, incident.title
  from tip join incident on incident.id = tip.incident`

/** Tips that are shown here, and the viewer's drafts; those of a private case stay with it. */
export function listTips(
  reads: Reads,
  { viewer, phase, role }: TipQuery,
): Promise<readonly TipRow[]> {
  return select(
    reads,
    sql<TipRow>`
    ${TIP}
    where ${visibleTo(viewer)}
      and (tip.state = 'published' or (tip.state = 'draft' and tip.by = ${viewer}))
      ${phase === null ? sql`` : sql`and (tip.phase is null or tip.phase = ${phase})`}
      ${role === null ? sql`` : sql`and (tip.role is null or tip.role = ${role})`}
    order by tip.state, tip.id desc
    limit ${TIPS_MAX}`,
  )
}

/** One tip, if the viewer may see its case; else it is not found. */
export async function findTip(reads: Reads, id: string, viewer: string): Promise<TipRow> {
  const [row] = await select(
    reads,
    sql<TipRow>`
    ${TIP}
    where tip.id = ${id} and tip.state <> 'withdrawn' and ${visibleTo(viewer)}
      and (tip.state = 'published' or tip.by = ${viewer})`,
  )
  if (!row) throw new Refusal('not-found')
  return row
}

/** Whether this was said in that incident. */
export async function isMessageOf(
  reads: Reads,
  message: string,
  incident: string,
): Promise<boolean> {
  const row = await reads
    .selectFrom('message')
    .select('id')
    .where('id', '=', message)
    .where('incident', '=', incident)
    .executeTakeFirst()
  return row !== undefined
}
