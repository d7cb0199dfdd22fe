import { sql } from 'kysely'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

const CASES = 1200

/** A library of cases: each speaks of trouble, every twentieth of payments, every fiftieth of parcels. */
async function fill({ db }: World, by: string): Promise<void> {
  const numbers = sql`generate_series(2, ${CASES}::int) as n`
  await sql`
    insert into incident (id, number, title, type, origin, visibility, state, severity, raised_by, raised_at, roles, report_version)
    select 'inc_' || n, n, 'Case ' || n, case when n % 40 = 0 then 'service' else 'third' end, 'system', 'open',
      'closed', 'sev' || (1 + n % 4), ${by}, timestamptz '2025-01-01' + n * interval '1 hour', '{}', 0
    from ${numbers}`.execute(db)
  await sql`
    insert into case_text (incident, number, text)
    select 'inc_' || n, n, 'case ' || n || ' 障害が発生 looked at the dashboards'
      || case when n % 20 = 0 then ' 決済に失敗' else '' end
      || case when n % 50 = 0 then ' 荷物が届かない' else '' end
    from ${numbers}`.execute(db)
  await sql`analyze`.execute(db)
}

/** How the database goes about the search that `work` makes. */
async function planOf({ db }: World, work: () => Promise<unknown>): Promise<string> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const asked = query.mock.calls.map((call) => call as unknown as readonly unknown[])
  query.mockRestore()
  const search = asked.find(([text]) => typeof text === 'string' && text.includes('with hit'))
  const [text, values] = search as readonly [string, readonly unknown[]]
  const statement = text.replace(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1]
    return typeof value === 'number' ? String(value) : `'${String(value)}'`
  })
  const { rows } = await sql<{
    readonly 'QUERY PLAN': string
  }>`${sql.raw(`explain ${statement}`)}`.execute(db)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('C-30 two characters of Japanese are found by their index, and words and filters combine', async () => {
  await using world = await createWorld()
  const { api, id } = await world.person('Ana')
  await api.incidents.raise({ title: 'One' })
  await world.advance({ seconds: 5 })
  await fill(world, id)
  const narrow = {
    q: '決済',
    type: 'service',
    severity: 'sev1',
    from: '2025-01-10',
    to: '2025-01-20',
  } as const

  const searches = [
    { q: '決済' },
    { q: '決済', about: '荷物' },
    { q: '決済', sort: 'relevance' },
    narrow,
  ] as const
  const numbers = async (asked: Parameters<typeof api.cases.search>[0]) =>
    (await api.cases.search(asked)).items.map(({ number }) => number)

  for (const asked of searches) {
    const plan = await planOf(world, () => api.cases.search(asked))
    expect(plan).toContain('Bitmap Index Scan on case_text_grams')
  }
  expect(await numbers({ q: '決済', about: '荷物', limit: 3 })).toEqual([1200, 1100, 1000])
  expect(await numbers(narrow)).toEqual([440, 400, 360, 320, 280, 240])
})
