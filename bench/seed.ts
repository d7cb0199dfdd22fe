/** An installation with a past: copies of one incident that was made the honest way. */
import type { Sql } from '../packages/server/src/testing/sql.ts'

const EVENTS_EACH = 100

/** Clones every column but those named; the set of columns may grow without this knowing. */
const clone = (table: string, changes: string, from: string) => `
  insert into ${table}
  select (jsonb_populate_record(template, ${changes})).*
  from ${table} as template, ${from}`

/** Brings the number of incidents to `count`; each has messages, entries, to-dos and a hundred events. */
export async function seed(sql: Sql, template: string, count: number): Promise<void> {
  const [known] = await sql.query<{ number: number }>('select max(number) as number from incident')
  const from = (known?.number ?? 0) + 1
  if (from > count) return
  const numbers = `generate_series(${from}, ${count}) as n`
  const incident = `'inc_seed_' || n`
  const all = (table: string, id: string) =>
    sql.query(
      `${clone(table, `jsonb_build_object('id', ${id}, 'incident', ${incident})`, numbers)} where template.incident = $1`,
      [template],
    )
  await sql.query(
    `${clone('incident', `jsonb_build_object('id', ${incident}, 'number', n, 'title', 'Case ' || n || ${words('n')})`, numbers)} where template.id = $1`,
    [template],
  )
  await all('participant', `template.id || '_' || n`)
  await all('todo', `template.id || '_' || n`)
  await all('message', `template.id || '_' || n`)
  // Marks point at messages of their own incident; a copy of them would not.
  await sql.query(
    `${clone('entry', `jsonb_build_object('id', template.id || '_' || n, 'incident', ${incident}, 'message', null)`, numbers)} where template.incident = $1`,
    [template],
  )
  await sql.query(
    `insert into event (stream, version, type, data, actor, surface, subject, at)
     select ${incident}, v, 'incident.edited', '{"priorityLine":"One thing after another"}', template.raised_by, 'web', ${incident}, template.raised_at
     from incident as template, ${numbers}, generate_series(1, ${EVENTS_EACH}) as v
     where template.id = $1`,
    [template],
  )
  await sql.query(
    `insert into case_text (incident, number, text)
     select ${incident}, n, 'case ' || n || ${words('n')} || repeat(' 状況を確認して担当者に連絡した the on-call engineer looked at the dashboards', 20)
     from ${numbers}`,
  )
  await sql.query('analyze')
}

/** 障害 everywhere, 決済 and timeout in some, zanzibar in a few. */
function words(n: string): string {
  return `(' 障害が発生' || case when ${n} % 20 = 0 then ' 決済に失敗' else '' end
    || case when ${n} % 7 = 0 then ' connection timeout' else '' end
    || case when ${n} % 3000 = 0 then ' zanzibar' else '' end)`
}
