import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { by, createEngine } from '../testing/engine.ts'
import { armFailpoint } from './failpoint.ts'
import { nothing } from './spine.ts'

test('a command writes its event, the row it leads to and the tasks that follow, together', async () => {
  await using engine = await createEngine({
    react: (event) => [{ kind: 'count', lane: 'chat', key: 'a', payload: { of: event.stream } }],
  })

  const outcome = await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, by('ana'))

  expect(outcome).toEqual({ id: 'jar_1', events: 1, repeated: false })
  expect(await engine.beans('jar_1')).toBe(3)
  expect(await engine.log('jar_1')).toEqual(['1 jar.opened'])
  expect(await engine.tasks()).toMatchObject([{ key: '1/count/a', state: 'waiting' }])
})

test('a crash before the commit leaves none of the three', async () => {
  await using engine = await createEngine({
    react: () => [{ kind: 'count', lane: 'chat', key: 'a', payload: {} }],
  })

  armFailpoint('spine.commit:1:throw')
  await expect(
    engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, by('ana')),
  ).rejects.toThrow('failpoint spine.commit')

  expect(await engine.beans('jar_1')).toBeNull()
  expect(await engine.log('jar_1')).toEqual([])
  expect(await engine.tasks()).toEqual([])
})

test('a decision for nothing writes nothing and wakes nobody', async () => {
  await using engine = await createEngine()
  const heard: string[] = []
  engine.hints.subscribe((topic) => heard.push(topic))

  const outcome = await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 0 }, by('ana'))

  expect(outcome.events).toBe(0)
  expect(await engine.beans('jar_1')).toBeNull()
  expect(heard).toEqual([])
})

test('what wakes the others is said only after the commit', async () => {
  await using engine = await createEngine({
    react: () => [{ kind: 'count', lane: 'chat', key: 'a', payload: {} }],
  })
  const seen: Promise<readonly unknown[]>[] = []
  engine.hints.subscribe(() => seen.push(engine.tasks()))

  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, by('ana'))

  const looks = await Promise.all(seen)
  expect(looks.map((tasks) => tasks.length)).toEqual([1, 1])
})

test('a command handler cannot write: a statement that is no select is refused', async () => {
  await using engine = await createEngine()
  const sneaky = {
    ...engine.fill,
    gather: async (reads: Parameters<typeof engine.fill.gather>[0]) => {
      const { select } = await import('./db.ts')
      await select(reads, sql`update jar set beans = 0`)
      return null
    },
  }

  await expect(engine.spine.execute(sneaky, { id: 'jar_1', beans: 1 }, by('ana'))).rejects.toThrow(
    'only a select may read',
  )
})

test('two first events of one stream: one is first, the other is decided again on top of it', async () => {
  await using engine = await createEngine()
  const decided: (number | null)[] = []
  const both = Promise.withResolvers<undefined>()
  let waiting = 0
  const fill = {
    ...engine.fill,
    // Both have looked, and seen nothing, before either writes.
    gather: async () => {
      waiting += 1
      if (waiting === 2) both.resolve(undefined)
      await both.promise
      return null
    },
    decide: (situation: Parameters<typeof engine.fill.decide>[0]) => {
      decided.push(situation.state?.beans ?? null)
      return engine.fill.decide(situation)
    },
  }

  await Promise.all([
    engine.spine.execute(fill, { id: 'jar_1', beans: 1 }, by('ana')),
    engine.anotherSpine().execute(fill, { id: 'jar_1', beans: 10 }, by('ben')),
  ])

  expect(await engine.beans('jar_1')).toBe(11)
  expect(await engine.log('jar_1')).toEqual(['1 jar.opened', '2 jar.filled'])
  expect(decided.slice(0, 2)).toEqual([null, null])
  expect([1, 10]).toContain(decided[2])
})

test('fifty commands on one stream at the same moment: none is lost, none is counted twice', async () => {
  await using engine = await createEngine()
  const other = engine.anotherSpine()

  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      (index % 2 ? other : engine.spine).execute(engine.fill, { id: 'jar_1', beans: 1 }, by('ana')),
    ),
  )

  expect(await engine.beans('jar_1')).toBe(50)
  expect(await engine.log('jar_1')).toHaveLength(50)
})

test('many streams are written in one transaction, the known and the new', async () => {
  await using engine = await createEngine()
  await engine.spine.execute(engine.fill, { id: 'jar_b', beans: 1 }, by('ana'))
  const fills = ['jar_c', 'jar_a', 'jar_b'].map((id) => ({ id, beans: 2 }))

  const events = await engine.spine.executeMany(engine.fillMany, fills, by('ana'))

  expect(events).toBe(3)
  expect(await engine.beans('jar_b')).toBe(3)
  const { rows } = await sql<{ count: string }>`
    select count(distinct xid) as count from event where position > 1`.execute(engine.db)
  expect(rows[0]?.count).toBe('1')
})

test('many streams in opposite orders do not lock each other out', async () => {
  await using engine = await createEngine()
  const ids = Array.from({ length: 20 }, (_, index) => `jar_${index}`)
  const up = ids.map((id) => ({ id, beans: 1 }))
  const down = up.toReversed()
  const other = engine.anotherSpine()

  for (let round = 0; round < 5; round++) {
    await Promise.all([
      engine.spine.executeMany(engine.fillMany, up, by('ana')),
      other.executeMany(engine.fillMany, down, by('ben')),
    ])
  }

  const { rows } = await sql<{ least: number; most: number }>`
    select min(beans) as least, max(beans) as most from jar`.execute(engine.db)
  expect(rows[0]).toEqual({ least: 10, most: 10 })
})

test.each(['40001', '40P01'])(
  'SQLSTATE %s is tried again, and four times at most',
  async (code) => {
    await using engine = await createEngine()
    let tries = 0
    const flaky = (failures: number) => ({
      ...engine.fill,
      gather: async () => {
        tries += 1
        if (tries <= failures) throw Object.assign(new Error('conflict'), { code })
        return null
      },
    })

    await engine.spine.execute(flaky(3), { id: 'jar_1', beans: 1 }, by('ana'))
    expect(tries).toBe(4)
    tries = 0
    await expect(
      engine.spine.execute(flaky(9), { id: 'jar_1', beans: 1 }, by('ana')),
    ).rejects.toThrow('conflict')

    expect(tries).toBe(4)
    expect(await engine.beans('jar_1')).toBe(1)
  },
)

test('a deadlock of two real transactions ends with both done', async () => {
  await using engine = await createEngine()
  for (const id of ['jar_a', 'jar_b']) {
    await engine.spine.execute(engine.fill, { id, beans: 1 }, by('ana'))
  }
  const met = Promise.withResolvers<undefined>()
  let holding = 0
  const crossing = (other: string) => ({
    ...engine.fill,
    gather: async (reads: Parameters<typeof engine.fill.gather>[0]) => {
      holding += 1
      if (holding === 2) met.resolve(undefined)
      await met.promise
      await engine.fill.of.load(reads, [other])
      return null
    },
  })

  await Promise.all([
    engine.spine.execute(crossing('jar_b'), { id: 'jar_a', beans: 1 }, by('ana')),
    engine.spine.execute(crossing('jar_a'), { id: 'jar_b', beans: 1 }, by('ben')),
  ])

  expect(await engine.beans('jar_a')).toBe(2)
  expect(await engine.beans('jar_b')).toBe(2)
})

test('a counter never gives a number twice, and gives it back when the command fails', async () => {
  await using engine = await createEngine()
  const numbers: number[] = []
  const numbered = (fails: boolean) => ({
    ...engine.fill,
    counter: 'jar',
    gather: async (_: unknown, __: unknown, { number }: { readonly number: number }) => {
      if (fails) throw new Error('no')
      numbers.push(number)
      return null
    },
  })
  await expect(
    engine.spine.execute(numbered(true), { id: 'jar_x', beans: 1 }, by('ana')),
  ).rejects.toThrow('no')

  await Promise.all(
    ['jar_1', 'jar_2', 'jar_3'].map((id) =>
      engine.spine.execute(numbered(false), { id, beans: 1 }, by('ana')),
    ),
  )

  expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3])
})

test('the log is append-only: the database itself refuses to change or delete an event', async () => {
  await using engine = await createEngine()
  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 3 }, by('ana'))

  await expect(sql`update event set actor = 'ben'`.execute(engine.db)).rejects.toThrow(
    'append-only',
  )
  await expect(sql`delete from event`.execute(engine.db)).rejects.toThrow('append-only')
})

test('one connection that dies in the middle of a command costs that command, not the server', async () => {
  await using engine = await createEngine()
  const killing = {
    ...engine.fill,
    gather: async (reads: Parameters<typeof engine.fill.gather>[0]) => {
      const { select } = await import('./db.ts')
      const [own] = await select(reads, sql<{ pid: number }>`select pg_backend_pid() as pid`)
      const killer = new pg.Client({ connectionString: engine.connectionString })
      await killer.connect()
      await killer.query('select pg_terminate_backend($1, 5000)', [own?.pid])
      await killer.end()
      return nothing()
    },
  }

  await expect(engine.spine.execute(killing, { id: 'jar_1', beans: 3 }, by('ana'))).rejects.toThrow(
    'not queryable',
  )
  await engine.spine.execute(engine.fill, { id: 'jar_1', beans: 4 }, by('ana'))

  expect(await engine.beans('jar_1')).toBe(4)
})
