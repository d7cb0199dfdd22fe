import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

/** Cy is asked for something and does not answer: at five past nine Ana is owed a word (N-06). */
async function waiting(world: World): Promise<{ readonly incident: string; readonly ana: string }> {
  for (const name of ['Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida']) await world.person(name)
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const cy = await world.person('Cy')
  const { id: incident } = await bo.api.incidents.raise({ title: 'Payments', severity: 'sev2' })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.entries.record({ incident, kind: 'action', text: 'Switch the card off' })
  await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: cy.id })
  await bo.api.messages.post({ incident, text: 'here' })
  return { incident, ana: ana.id }
}

/** What was said, to whom, and when. */
async function said({ db }: World, ana: string): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select to_char(said_at at time zone 'utc', 'HH24:MI') || ' ' || coalesce(addressee, place) || ' '
      || (select string_agg(part ->> 'code', ' ') from jsonb_array_elements(parts) as part) as line
    from nudge order by said_at, id`.execute(db)
  return rows.map(({ line }) => line.replace(ana, 'Ana'))
}

/** From now on the server dies whenever it writes to this table. */
async function killedAtWritingTo({ db }: World, table: 'nudge' | 'task'): Promise<void> {
  const only = table === 'task' ? sql`when (new.kind = 'nudges.look')` : sql``
  await sql`create function dies() returns trigger language plpgsql as
    $$ begin raise exception 'killed'; end $$`.execute(db)
  await sql`create trigger dies before insert on ${sql.table(table)} for each row ${only}
    execute function dies()`.execute(db)
}

const alive = ({ db }: World) => sql`drop function dies cascade`.execute(db)

test('B-25 N-06 a server killed between the look and the saying: the next one says it, once', async () => {
  await using first = await createWorld({ tasksMayFail: true })
  const { ana } = await waiting(first)
  await first.advance({ minutes: 4 })
  await killedAtWritingTo(first, 'nudge')
  await first.advance({ minutes: 1 })
  expect(first.failures.join()).toContain('killed')
  expect(await said(first, ana)).toEqual([])
  await alive(first)

  await using second = await createWorld({ after: first, start: '2026-01-05T09:05:30Z' })
  await second.advance({ minutes: 3 })

  expect(await said(second, ana)).toEqual(['09:05 Ana N-06'])
})

test('B-25 N-06 a server killed right after the saying: nothing is said twice, and it looks on', async () => {
  await using first = await createWorld({ tasksMayFail: true })
  const { incident, ana } = await waiting(first)
  await first.db
    .updateTable('incident')
    .set({ next_update_due_at: '2026-01-05T09:20:00Z' })
    .where('id', '=', incident)
    .execute()
  await first.advance({ minutes: 4 })
  await killedAtWritingTo(first, 'task')
  await first.advance({ minutes: 1 })
  expect(await said(first, ana)).toEqual(['09:05 Ana N-06'])
  await alive(first)

  await using second = await createWorld({ after: first, start: '2026-01-05T09:05:30Z' })
  await second.advance({ minutes: 12 })

  expect(await said(second, ana)).toEqual(['09:05 Ana N-06', '09:17 Ana N-04'])
})

test('B-25 a server that was down when something came due says it when it is back, and only what still holds', async () => {
  await using first = await createWorld()
  const { incident, ana } = await waiting(first)

  await using second = await createWorld({ after: first, start: '2026-01-05T09:40:00Z' })
  await second.advance({ minutes: 1 })

  const lines = await said(second, ana)
  expect(lines.filter((line) => line.includes('N-06'))).toEqual(['09:40 Ana N-06 N-04 N-18'])
  expect(new Set(lines).size).toBe(lines.length)
  const held = await second.events(incident)
  expect(held).not.toContain('nudge.said')
})
