import type { Severity } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../../platform/db.ts'
import { visibleTo } from '../../incidents/index.ts'

export interface Likeness {
  readonly viewer: string
  /** Folded words of the title at hand. */
  readonly words: readonly string[]
  readonly type: string | null
  /** Those that are over, or those in which the harm still goes on. */
  readonly among: 'past' | 'open'
  /** The incident at hand, which is not like itself. */
  readonly except: string | null
}

export interface LikeCase {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly severity: Severity | null
  readonly visibility: 'open' | 'private'
  readonly closedAt: string | null
  readonly words: readonly string[]
  readonly sameType: boolean
}

/** Of each word so many of the newest cases that have it; a word that more have says little. */
const EACH_MAX = 60
const SHOWN = 3

const STATES = {
  past: ['converged', 'learning', 'closed', 'archived'],
  open: ['suspected', 'aligning', 'responding', 'monitoring'],
} as const

/**
 * Cases that share words with a title. A rare word weighs more than one that many cases have,
 * in a title three times as much; one word alone must stand in the title.
 */
export function readLikeCases(reads: Reads, likeness: Likeness): Promise<readonly LikeCase[]> {
  const { viewer, words, type, among, except } = likeness
  const casesWith = among === 'past' ? indexedWith : openWith
  return select(
    reads,
    sql<LikeCase>`
    with hit as materialized (${sql.join(words.map(casesWith), sql` union all `)}),
    rarity as (select word, 1.0 / (2 + count(*)) as weight from hit group by word),
    scored as (
      select incident.id, incident.number,
        sum(weight * case when in_title then 3 else 1 end) as score,
        bool_or(in_title) or count(*) > 1 as telling,
        array_agg(word order by weight desc) as words
      from hit join rarity using (word) join incident using (number)
        cross join lateral (select strpos(lower(normalize(title, NFKC)), word) > 0 as in_title) as place
      where ${visibleTo(viewer)} and state = any(${STATES[among]}::text[])
        and incident.id is distinct from ${except}
      group by incident.id
    )
    select scored.id, scored.number, title, severity, visibility, closed_at as "closedAt", scored.words,
           coalesce(incident.type = ${type}, false) as "sameType"
    from scored join incident on incident.id = scored.id
    where telling
    order by score * case when incident.type = ${type} then 1.3 else 1 end desc, scored.number desc
    limit ${SHOWN}`,
  )
}

const indexedWith = (word: string) => sql`(
  select ${word}::text as word, number from case_text
  where bigrams(text) @> (select bigrams(${word})) and strpos(text, ${word}) > 0
  order by number desc limit ${EACH_MAX})`

/** Few are open, and one that was raised this second counts: it may be in no index yet. */
const openWith = (word: string) => sql`(
  select ${word}::text as word, incident.number
  from incident left join case_text on case_text.incident = incident.id
  where state = any(${STATES.open}::text[])
    and (strpos(lower(normalize(title, NFKC)), ${word}) > 0 or strpos(case_text.text, ${word}) > 0)
  order by incident.number desc limit ${EACH_MAX})`

interface Helped {
  readonly past: string
  readonly helped: readonly string[]
  readonly timesHelpful: number
  readonly here: boolean
}

const ACTIONS_SHOWN = 2

/** What was done in each case and held, and how often people said that it helped them later. */
export async function readHelp(
  reads: Reads,
  ids: readonly string[],
  { viewer, incident }: { readonly viewer: string; readonly incident: string | null },
): Promise<ReadonlyMap<string, Helped>> {
  const rows = await select(
    reads,
    sql<Helped>`
    select past.id as past,
      array(
        select text from entry
        where entry.incident = past.id and not withdrawn and kind = 'action' and state = 'done'
        order by (action_kind = 'mitigation') desc nulls last, entry.id desc
        limit ${ACTIONS_SHOWN}) as helped,
      (select count(*)::int from case_help join incident on incident.id = case_help.incident
        where case_help.past = past.id and not withdrawn and ${visibleTo(viewer)}) as "timesHelpful",
      exists (select from case_help
        where case_help.past = past.id and case_help.incident = ${incident} and not withdrawn) as here
    from incident as past where past.id = any(${ids}::text[])`,
  )
  return new Map(rows.map((row) => [row.past, row]))
}
