import { sql, type KyselyPlugin } from 'kysely'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { by, createEngine, type Engine } from '../../testing/engine.ts'
import { readsOf, type Reads } from '../../platform/db.ts'
import { createHints } from '../../platform/hints.ts'
import { endOfLog } from '../../platform/log/follow.ts'
import type { Message } from './catch-up.ts'
import { createHub, type Hub } from './hub.ts'

const wait = { timeout: 20_000, interval: 10 }

const write = (engine: Engine, id: string) =>
  engine.spine.execute(engine.fill, { id, beans: 1 }, by('ana'))

async function startHub(
  engine: Engine,
  options: { readonly reads?: Reads; readonly deaf?: boolean } = {},
) {
  const errors: unknown[] = []
  const hints = options.deaf ? createHints() : engine.hints
  const hub = await createHub(options.reads ?? readsOf(engine.db), hints, (error) =>
    errors.push(error),
  )
  return Object.assign(hub, { errors, [Symbol.asyncDispose]: hub.stop })
}

/** Somebody who listens: the streams they heard of, in order. */
async function listen(hub: Hub, from: string | null = null, viewer = 'ana') {
  const messages: Message[] = []
  const leave = await hub.subscribe({ viewer, send: (message) => messages.push(message) }, from)
  const heard = () =>
    messages.map((message) => (message.kind === 'change' ? message.event.stream : 'reset'))
  return {
    leave,
    heard,
    until: (count: number) => vi.waitUntil(() => heard().length >= count, wait),
  }
}

test('what happens is heard by everybody who listens, once and in order', async () => {
  await using engine = await createEngine()
  await using hub = await startHub(engine)
  const [ana, ben] = [await listen(hub), await listen(hub)]

  for (const id of ['jar_1', 'jar_2', 'jar_3']) await write(engine, id)
  await Promise.all([ana.until(3), ben.until(3)])

  expect(ana.heard()).toEqual(['jar_1', 'jar_2', 'jar_3'])
  expect(ben.heard()).toEqual(ana.heard())
})

test('another server’s events are heard without any hint', async () => {
  await using engine = await createEngine()
  await using hub = await startHub(engine, { deaf: true })
  const ana = await listen(hub)

  await write(engine, 'jar_1')
  await ana.until(1)

  expect(ana.heard()).toEqual(['jar_1'])
})

test('who comes back hears what they missed, and from then on what happens: nothing twice', async () => {
  await using engine = await createEngine()
  await write(engine, 'jar_1')
  await write(engine, 'jar_2')
  await vi.waitUntil(async () => (await endOfLog(readsOf(engine.db))).position === '2', wait)
  await using hub = await startHub(engine)

  const [ana] = await Promise.all([listen(hub, '1'), write(engine, 'jar_3')])
  await write(engine, 'jar_4')
  await ana.until(3)

  expect(ana.heard()).toEqual(['jar_2', 'jar_3', 'jar_4'])
})

test('whoever comes while much happens hears each thing once', async () => {
  await using engine = await createEngine()
  await write(engine, 'jar_first')
  await vi.waitUntil(async () => (await endOfLog(readsOf(engine.db))).position === '1', wait)
  await using hub = await startHub(engine)
  const ids = Array.from({ length: 60 }, (_, index) => `jar_${index}`)

  const writing = Promise.all(ids.map((id) => write(engine, id)))
  const listeners = await Promise.all(Array.from({ length: 20 }, () => listen(hub, '1')))
  await writing
  await Promise.all(listeners.map((one) => one.until(60)))

  for (const one of listeners) expect(one.heard().toSorted()).toEqual(ids.toSorted())
})

test('a place in the log that we do not know begins anew', async () => {
  await using engine = await createEngine()
  await using hub = await startHub(engine)

  const ana = await listen(hub, '99999')

  expect(ana.heard()).toEqual(['reset'])
})

test('what could not be told while the database was away is told when it is back', async () => {
  await using engine = await createEngine({ subject: ({ id }) => id })
  const away = { now: false }
  // The log was read just before; the question who may see it is not answered.
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (away.now && JSON.stringify(node).includes('from incident')) throw new Error('away')
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const reads = readsOf(engine.db.withPlugin(plugin))
  await using hub = await startHub(engine, { reads })
  const ana = await listen(hub)

  away.now = true
  await write(engine, 'jar_1')
  await vi.waitUntil(() => hub.errors.length > 0, wait)
  away.now = false
  await ana.until(1)

  expect(ana.heard()).toEqual(['jar_1'])
})

test('who has left hears nothing more, and is not counted', async () => {
  await using engine = await createEngine()
  await using hub = await startHub(engine)
  const [ana, ben] = [await listen(hub), await listen(hub)]
  expect(hub.clients()).toBe(2)

  ana.leave()
  await write(engine, 'jar_1')
  await ben.until(1)

  expect(ana.heard()).toEqual([])
  expect(hub.clients()).toBe(1)
})

test('an open transaction elsewhere delays what came after it, and loses none of it', async () => {
  await using engine = await createEngine()
  await using hub = await startHub(engine)
  const ana = await listen(hub)
  const slow = new pg.Client({ connectionString: engine.connectionString })
  await slow.connect()
  await slow.query('begin')
  await slow.query(`insert into event (stream, version, type, data, actor, surface, at)
    values ('slow', 1, 'jar.opened', '{}', 'ana', 'api', '2026-01-05T09:00:00Z')`)
  await write(engine, 'quick')

  const { rows } = await sql<{ count: string }>`select count(*) as count from event`.execute(
    engine.db,
  )
  expect(rows[0]?.count).toBe('1')
  await slow.query('commit')
  await slow.end()
  await ana.until(2)

  expect(ana.heard()).toEqual(['slow', 'quick'])
})
