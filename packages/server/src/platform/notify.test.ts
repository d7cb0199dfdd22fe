import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { by, createEngine, type Engine } from '../testing/engine.ts'
import { createHints, type Topic } from './hints.ts'
import { startNotifier } from './notify.ts'

const wait = { timeout: 20_000, interval: 10 }

/** Another server of this database: what it hears. */
function another(engine: Engine) {
  const hints = createHints()
  const heard: Topic[] = []
  hints.subscribe((topic) => heard.push(topic))
  const notifier = startNotifier({ connectionString: engine.connectionString }, hints)
  return { hints, heard, [Symbol.asyncDispose]: notifier.stop }
}

async function connections(engine: Engine, doing = '%'): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: engine.connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where application_name = 'hikeshi channel' and datname = current_database()
         and state = 'idle' and query like $1`,
      [doing],
    )
    return rows.map(({ pid }) => pid)
  } finally {
    await client.end()
  }
}

/** So many listen, and know it: what the database has answered has arrived by the time of one more look. */
async function connected(engine: Engine, count: number): Promise<void> {
  await vi.waitUntil(async () => (await connections(engine, 'listen %')).length === count, wait)
  await connections(engine)
}

test('what one server commits wakes the others, of the log and of every lane it touched', async () => {
  await using engine = await createEngine({
    react: () => [{ kind: 'count', lane: 'page', key: 'a', payload: {} }],
  })
  await using one = another(engine)
  await using two = another(engine)
  await connected(engine, 2)

  await engine.anotherSpine(one.hints).execute(engine.fill, { id: 'jar_1', beans: 1 }, by('ana'))
  await vi.waitUntil(() => two.heard.length === 2, wait)

  expect(two.heard.toSorted()).toEqual(['log', 'page'])
  expect(one.heard.toSorted()).toEqual(['log', 'page'])
})

test('a hint that came from another server is not passed on again', async () => {
  await using engine = await createEngine()
  await using one = another(engine)
  await using two = another(engine)
  await connected(engine, 2)

  one.hints.changed(['chat'])
  await vi.waitUntil(() => two.heard.length === 1, wait)
  two.hints.changed(['report'])
  await vi.waitUntil(() => one.heard.includes('report'), wait)

  expect(one.heard).toEqual(['chat', 'report'])
  expect(two.heard).toEqual(['chat', 'report'])
})

test('a thousand hints become a handful of notifications', async () => {
  await using engine = await createEngine()
  await using one = another(engine)
  await using two = another(engine)
  await connected(engine, 2)

  for (let index = 0; index < 1000; index++) one.hints.changed(['log'])
  one.hints.changed(['page'])
  await vi.waitUntil(() => two.heard.includes('page'), wait)

  expect(two.heard.length).toBeLessThan(10)
})

test('nonsense on the channel harms nobody', async () => {
  await using engine = await createEngine()
  await using one = another(engine)
  await connected(engine, 1)
  const client = new pg.Client({ connectionString: engine.connectionString })
  await client.connect()

  for (const nonsense of ['', 'no json', '{}', '{"from":"x","topics":["dinner"]}', '[]']) {
    await client.query('select pg_notify($1, $2)', ['hikeshi', nonsense])
  }
  await client.query('select pg_notify($1, $2)', ['hikeshi', '{"from":"x","topics":["log"]}'])
  await client.end()
  await vi.waitUntil(() => one.heard.length > 0, wait)

  expect(one.heard).toEqual(['log'])
})

test('a lost connection is made again, one for one, and hints arrive as before', async () => {
  await using engine = await createEngine()
  await using one = another(engine)
  await using two = another(engine)
  await connected(engine, 2)
  const first = await connections(engine)

  const client = new pg.Client({ connectionString: engine.connectionString })
  await client.connect()
  for (const pid of first) await client.query('select pg_terminate_backend($1, 5000)', [pid])
  await client.end()
  await connected(engine, 2)
  // Told again until it is heard: a hint may be lost while a connection is being made.
  await vi.waitUntil(() => {
    one.hints.changed(['chat'])
    return two.heard.includes('chat')
  }, wait)

  const again = await connections(engine)
  expect(again).toHaveLength(2)
  expect(again.some((pid) => first.includes(pid))).toBe(false)
})

test('stopped while the database is away, it ends all the same', async () => {
  const notifier = startNotifier(
    { host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 },
    createHints(),
  )

  await expect(notifier.stop()).resolves.toBeUndefined()
})
