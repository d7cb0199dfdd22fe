import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { running } from '../../testing/company.ts'
import { createWorld, type World } from '../../testing/world.ts'

interface Word {
  readonly what: string
  readonly about: string
  readonly at: string
}

/** Every word that anybody got of the product's own accord since the harm was over. */
async function words({ db }: World, since: string): Promise<readonly Word[]> {
  const { rows } = await sql<Word>`
    select part ->> 'code' as what, concat(data ->> 'to', ' ', part ->> 'code') as about, at
    from event, jsonb_array_elements(data -> 'parts') as part
    where type = 'nudge.said' and at >= ${since}::timestamptz
    order by at`.execute(db)
  return rows
}

test('N-20 N-22 N-23 once the harm is over nobody hears the same twice in a day, nor outside office hours', async () => {
  await using world = await createWorld({ start: '2026-01-05T01:00:00Z' })
  const { ana, bo, incident } = await running(world)
  const proof = { incident, kind: 'evidence', text: 'it is green' } as const
  const { id } = await ana.api.entries.record(proof)
  await ana.api.incidents.converge({ incident, action: 'propose', evidence: [id] })
  await ana.api.incidents.converge({ incident, action: 'declare', override: 'a test' })
  const over = world.clock.now().toString()
  await ana.api.measures.add({ incident, text: 'An alarm', owner: bo.id, due: '2026-01-14' })

  await world.advance({ hours: 24 * 16 })

  const heard = await words(world, over)
  expect(
    Map.groupBy(heard, ({ what }) => what)
      .entries()
      .map(([what, all]) => [what, all.length])
      .toArray(),
  ).toEqual([
    ['N-20', 2],
    ['N-23', 2],
    ['N-22', 2],
  ])
  const days = heard.map(({ about, at }) => `${about} ${at.slice(0, 10)}`)
  expect(new Set(days).size).toBe(days.length)
  const times = heard.map(({ at }) => Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Tokyo'))
  expect(times.filter(({ hour, dayOfWeek }) => hour < 9 || hour >= 18 || dayOfWeek > 5)).toEqual([])
})
