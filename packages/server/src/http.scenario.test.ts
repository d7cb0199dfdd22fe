import { refusals, type RefusalCode } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  addressedBy,
  pathNames,
  POISON_QUERY,
  POISON_TEXT,
  ROUTES,
  sampleBody,
  schemaOf,
  wrongValues,
  type NamedRoute,
} from './testing/bad-input.ts'
import { startTestPostgres, type TestPostgres } from './testing/postgres-server.ts'
import { startRealServer, type Answer, type RealServer } from './testing/real-server.ts'

const MIB = 1024 * 1024

/** Too many bytes, too deep in two ways, too many fields. */
const HUGE: readonly string[] = [
  `{"a":"${'x'.repeat(2 * MIB)}"}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  `{${Array.from({ length: 20_000 }, (_, key) => `"${key}":1`).join()}}`,
]

declare module 'vitest' {
  interface ProvidedContext {
    /** `npm run bad-input` says so. */
    readonly everyRequest?: boolean
  }
}

let database: TestPostgres
let server: RealServer
let client: pg.Client
let incident = ''

beforeAll(async () => {
  database = await startTestPostgres({ durable: true })
  server = await startRealServer(database.connectionString())
  client = new pg.Client({ connectionString: database.connectionString() })
  await client.connect()
  const raised = await server.ask('POST', '/incidents', { title: 'Something burns' })
  incident = String(raised.body['number'])
})
afterAll(async () => {
  await client.end()
  await server[Symbol.asyncDispose]()
  await database.stop()
})

async function events(): Promise<number> {
  const { rows } = await client.query<{ count: string }>('select count(*) as count from event')
  return Number(rows[0]?.count)
}

/** The route's path, with an incident that exists and nothing else that does. */
const pathOf = ({ row }: NamedRoute, unknown = 'unknown') =>
  row.path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'incident' ? incident : unknown))

/** A refusal as every client may rely on: 4xx, a code, and words in the caller's language. */
function expectRefusal(answer: Answer, words = en): void {
  const { status, body, headers } = answer
  const code = String(body['code']) as RefusalCode
  expect(body).toMatchObject({ status, type: `urn:hikeshi:${code}`, ...words.refusals[code] })
  expect(status).toBe(refusals[code])
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(headers.get('content-type')).toContain('application/problem+json')
}

/** With `npm run bad-input` every route is asked everything. */
const asksEverything = inject('everyRequest') === true
const SHARE = 3

/** A third of them, another one for the next route or field: every route is asked of every kind, and everything is asked of many. */
function someOf<Value>(values: readonly Value[], turn: number): readonly Value[] {
  return asksEverything ? values : values.filter((_, at) => at % SHARE === turn % SHARE)
}

const turnOf = (route: NamedRoute): number => ROUTES.indexOf(route)

const writes = ROUTES.filter(({ row }) => row.method !== 'GET')
const reads = ROUTES.filter(({ row }) => row.method === 'GET')

describe.each(writes)('$name', (route) => {
  const { row } = route
  const turn = turnOf(route)
  const json = { 'content-type': 'application/json' }
  const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
    server.send(row.method, pathOf(route), { body, headers })
  const base = () => sampleBody(schemaOf(row), pathNames(row))

  test('refuses every field of a wrong type, and changes nothing', async () => {
    const before = await events()
    const fields = Object.entries(schemaOf(row).properties ?? {}).filter(
      ([name]) => !pathNames(row).has(name),
    )

    for (const [at, [name, schema]] of fields.entries()) {
      for (const wrong of someOf(wrongValues(schema), turn + at)) {
        expectRefusal(await send(JSON.stringify({ ...base(), [name]: wrong })))
      }
    }

    expect(await events()).toBe(before)
  })

  test('refuses a body that is not what it takes, and changes nothing', async () => {
    const before = await events()
    const required = schemaOf(row).required?.filter((name) => !pathNames(row).has(name)) ?? []

    for (const name of required) {
      const { [name]: _, ...rest } = base()
      expectRefusal(await send(JSON.stringify(rest)))
    }
    expectRefusal(await send(JSON.stringify({ ...base(), surprise: 1 })))
    expectRefusal(await send(`{"__proto__": {"admin": true}}`))
    expectRefusal(await send(`{"constructor": {"prototype": {"admin": true}}}`))
    const noObjects = ['[]', '"words"', '7', 'null', 'true', '{', 'not json', '{"a":1}}']
    for (const text of someOf(noObjects, turn)) {
      expectRefusal(await send(text))
    }

    expect(await events()).toBe(before)
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  test('refuses bytes that are no text, and text that cannot be kept', async () => {
    const before = await events()
    const text = JSON.stringify(base())

    expectRefusal(await send(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])))
    expectRefusal(await send(new Uint8Array(Buffer.from(text, 'utf16le'))))
    for (const poison of someOf(POISON_TEXT, turn)) {
      expectRefusal(await send(`{"x": ${poison}}`))
      expectRefusal(await send(`{${poison}: 1}`))
    }

    expect(await events()).toBe(before)
  })

  test('refuses what is too big, too deep or of another kind', async () => {
    const before = await events()
    const text = JSON.stringify(base())
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']

    for (const body of someOf(HUGE, turn)) expectRefusal(await send(body))
    for (const type of someOf(types, turn)) {
      expectRefusal(await send(text === '{}' ? '{"a":1}' : text, { 'content-type': type }))
    }

    expect(await events()).toBe(before)
  })
})

describe.each(reads)('$name', (route) => {
  test('answers every wrong question without an error of ours', async () => {
    const before = await events()

    for (const query of someOf(POISON_QUERY, turnOf(route))) {
      const answer = await server.send('GET', `${pathOf(route)}?${query}`)
      if (answer.status !== 200) expectRefusal(answer)
    }
    expectRefusal(await server.send('GET', `${pathOf(route)}?surprise=1`))
    expectRefusal(await server.send('GET', `${pathOf(route)}?cursor=%00`))

    expect(await events()).toBe(before)
  })
})

const named = ROUTES.filter(({ row }) => pathNames(row).size > 0)
const NAMES = [
  'nobody-has-this-id',
  '%00',
  'a%00b',
  '%ff',
  '%E0%A4%A',
  '%ED%A0%80',
  '0',
  '-1',
  '1.5',
  '99999999999999999999',
  'INC-99999999999',
  'inc_',
  '__proto__',
  'constructor',
  '%27%3B--',
  'x'.repeat(1000),
  '%F0%9F%94%A5',
  '%2e%2e%2f',
  '%20',
]

test.each(named)('$name: an id that names nothing is refused', async (route) => {
  const { row } = route
  const before = await events()
  const body = sampleBody(schemaOf(row), pathNames(row))

  for (const name of someOf(NAMES, turnOf(route))) {
    const path = row.path.replaceAll(/:(\w+)/g, name)
    expectRefusal(await server.ask(row.method, path, body))
  }

  expect(await events()).toBe(before)
})

const paths = Array.from(Map.groupBy(ROUTES, ({ row }) => row.path)).map(([path, routes]) => ({
  path,
  routes,
}))

test.each(paths)(
  '$path: a method that it does not know is refused, and those it knows are named',
  async ({ routes }) => {
    const [first] = routes
    if (!first) throw new Error('a path without a route')
    // `/settings/export` is an address of its own, and one of `/settings/:part` too.
    const methods = addressedBy(first.row.path)

    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
      (each) => !methods.includes(each),
    )) {
      const answer = await server.send(method, pathOf(first))
      expectRefusal(answer)
      expect(answer.body['code']).toBe('method-not-allowed')
      expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(methods)
    }
  },
)

test('nobody is told in their own language', async () => {
  const headers = { authorization: '', 'accept-language': 'ja,en;q=0.5' }

  const answer = await server.send('GET', '/me', { headers })

  expectRefusal(answer, ja)
  expect(answer.body['code']).toBe('sign-in-required')
})

test('an address that is no route is refused as a problem too', async () => {
  for (const path of ['/nothing', '/incidents/1/nothing', '/%ff', '/%00', '//', '/incidents/']) {
    expectRefusal(await server.send('GET', path))
  }
  for (const path of ['/%ff', '/%00', '/%2e%2e/%2e%2e/etc/passwd', '/assets/%E0%A4%A.js']) {
    const response = await fetch(server.url + path)
    await response.text()
    expect(response.status === 503 || response.status < 500).toBe(true)
  }
})

test('a byte order mark is no part of the words', async () => {
  const headers = { 'content-type': 'application/json' }
  const body = `\uFEFF${JSON.stringify({ title: 'With a mark' })}`

  const answer = await server.send('POST', '/incidents', { headers, body })

  expect(answer).toMatchObject({ status: 201, body: { title: 'With a mark' } })
})

test.each(['', 'x'.repeat(201)])(
  'an idempotency key of %#: too short or too long is refused',
  async (key) => {
    const before = await events()
    const headers = { 'content-type': 'application/json', 'idempotency-key': key }

    const answer = await server.send('POST', '/incidents', { headers, body: '{"title":"Once"}' })

    expectRefusal(answer)
    expect(await events()).toBe(before)
  },
)

const write = (version: number, markdown: string) =>
  server.ask('PUT', `/incidents/${incident}/report/sections/summary`, { version, markdown })

test('a section written on an old version is refused with what stands there now', async () => {
  const first = await write(0, 'One')
  expect(first).toMatchObject({ status: 200, body: { version: 1 } })

  for (const version of [0, 2, Number.MAX_SAFE_INTEGER]) {
    const stale = await write(version, 'Two')
    expectRefusal(stale)
    expect(stale.body).toMatchObject({
      code: 'stale-version',
      current: { markdown: 'One', version: 1 },
    })
  }
})

test('ten people who write a section first at the same moment: one is first, nine are told', async () => {
  const path = `/incidents/${incident}/report/sections/impact`

  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      server.ask('PUT', path, { version: 0, markdown: `Writer ${index}` }),
    ),
  )

  const codes = answers.map(({ status, body }) => (status === 200 ? 'written' : body['code']))
  expect(codes.filter((code) => code === 'written')).toHaveLength(1)
  expect(codes.filter((code) => code === 'stale-version')).toHaveLength(9)
})
