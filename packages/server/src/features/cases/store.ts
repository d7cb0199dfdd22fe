import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** The one handle that may write what is derived from rows; nothing decides anything from it. */
export type Projections = Db

const CHARACTERS_MAX = 200_000

/** Gathers all that was said in one case, folded for search. */
export async function indexCase(db: Projections, incident: string): Promise<void> {
  await sql`
    insert into case_text (incident, number, text)
    select id, number, left(lower(normalize(concat_ws(E'\n',
      title, impact, worst_case, priority_line, policy,
      (select string_agg(text, E'\n' order by id) from entry where entry.incident = incident.id and not withdrawn),
      (select string_agg(text, E'\n' order by id) from message where message.incident = incident.id),
      (select string_agg(markdown, E'\n' order by id) from section where section.incident = incident.id),
      (select string_agg(text, E'\n' order by id) from measure where measure.incident = incident.id)
    ), NFKC)), ${CHARACTERS_MAX})
    from incident where id = ${incident}
    on conflict (incident) do update set text = excluded.text
    where case_text.text <> excluded.text`.execute(db)
}

const COUNTED_FOR_DAYS = 90

/** Counts one look at a case that was closed lately; the same code counts once. */
export async function countView(
  db: Projections,
  { id, incident, now }: { readonly id: string; readonly incident: string; readonly now: string },
): Promise<void> {
  await sql`
    insert into case_view (id, incident)
    select ${id}, id from incident
    where id = ${incident} and state in ('closed', 'archived')
      and closed_at > ${now}::timestamptz - make_interval(days => ${COUNTED_FOR_DAYS})
    on conflict (id) do nothing`.execute(db)
}
