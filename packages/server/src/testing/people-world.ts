import { contract, type Me } from '@hikeshi/contract'
import { Hono } from 'hono'
import pg from 'pg'
import { nameOf, type Actor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { createPeople, RateLimited, type PeopleSettings } from '../features/people/index.ts'
import type { Caller } from '../features/parts.ts'
import { openDatabase, openPool, readsOf } from '../platform/db.ts'
import { createHints } from '../platform/hints.ts'
import { mount } from '../platform/http/mount.ts'
import { createIds } from '../platform/ids.ts'
import { createSpine } from '../platform/spine.ts'
import { freshDatabase } from './postgres.ts'

const { session, people, invitations, tokens } = contract
const tree = { session, people, invitations, tokens }
const URL_OF_SERVER = 'http://hikeshi.test'
const SECRET = 'a secret of this test, longer than 32 characters'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly retryAfter: number | null
}

/** One browser, or one program: its cookies, its address, its token. */
export interface Visitor {
  readonly call: (method: string, path: string, body?: object) => Promise<Answer>
  readonly headers: Headers
  address: string
}

export type PeopleWorld = Awaited<ReturnType<typeof createPeopleWorld>>

/** The routes of people on a real database, without a network: visitors call, the clock is in hand. */
export async function createPeopleWorld(
  settings: Partial<Pick<PeopleSettings, 'demo' | 'publicUrl'>> = {},
) {
  const database = await freshDatabase()
  const connection = { connectionString: database.connectionString }
  const db = openDatabase({ connection, connectionsMax: 8 })
  const options = '-c search_path=auth'
  const authPool = openPool({
    connection: { ...connection, options },
    connectionsMax: 4,
    plainDates: true,
  })
  let now = Temporal.Instant.from('2026-01-05T00:00:00Z')
  const clock = { now: () => now }
  const spine = createSpine<Actor>({ db, clock, hints: createHints(), nameOf })
  const parts = { spine, reads: readsOf(db), clock, newId: createIds(clock) }
  const publicUrl = settings.publicUrl ?? URL_OF_SERVER
  const feature = createPeople(parts, { ...settings, authPool, secret: SECRET, publicUrl })
  const app = new Hono()
  mount<typeof tree, Caller>(app, tree, feature.handlers, {
    base: '/api/v1',
    admit: feature.admit,
    problem: (error) => {
      if (!(error instanceof Refusal))
        return Response.json({ code: String(error) }, { status: 500 })
      const retryAfter = error instanceof RateLimited ? error.retryAfterSeconds : null
      return Response.json({ code: error.code, retryAfter }, { status: 400 })
    },
  })

  function visitor(address = '192.0.2.1'): Visitor {
    const one: Visitor = { address, headers: new Headers({ host: 'hikeshi.test' }), call }
    async function call(method: string, path: string, body?: object): Promise<Answer> {
      const headers = new Headers(one.headers)
      if (body) headers.set('content-type', 'application/json')
      if (method !== 'GET' && !headers.has('sec-fetch-site') && !headers.has('x-silent')) {
        headers.set('sec-fetch-site', 'same-origin')
      }
      const url = `${publicUrl}/api/v1${path}`
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
      const socket = { incoming: { socket: { remoteAddress: one.address } } }
      const response = await app.request(url, init, socket)
      for (const cookie of response.headers.getSetCookie()) keepCookie(one.headers, cookie)
      const answer = (await response.json()) as Record<string, unknown>
      return {
        status: response.status,
        body: answer,
        retryAfter: Number(answer.retryAfter) || null,
      }
    }
    return one
  }

  const stop = async () => {
    await db.destroy()
    await authPool.end()
    await database.drop()
  }

  return {
    db,
    authPool,
    feature,
    parts,
    visitor,
    secret: SECRET,
    advance: (duration: Temporal.DurationLike) => {
      now = now.add(duration)
    },
    /** The owner Hana, who has set everything up and is signed in. */
    owner: async (): Promise<Visitor & { readonly me: Me }> => {
      const hana = visitor()
      const token = tokenOf(await feature.setUpLink())
      const answer = await hana.call('POST', '/set-up', { ...HANA, token })
      return Object.assign(hana, { me: answer.body as unknown as Me })
    },
    sql: async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => {
      const client = new pg.Client(connection)
      await client.connect()
      try {
        return (await client.query<Row>(text, values)).rows
      } finally {
        await client.end()
      }
    },
    /** Holds every writer until `count` of them wait, so that what they read before was the same. */
    atOnce: async <Result>(count: number, start: () => readonly Promise<Result>[]) => {
      const gate = new pg.Client(connection)
      await gate.connect()
      try {
        await gate.query('begin; lock table event in share row exclusive mode')
        const results = Promise.all(start())
        while ((await waitingIn(gate)) < count);
        await gate.query('rollback')
        return await results
      } finally {
        await gate.end()
      }
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

export const HANA = {
  organisation: 'Kawaguchi Works',
  name: 'Hana Mori',
  email: 'Hana@example.com',
  password: 'correct horse battery',
  language: 'ja',
}

/** What stands for the secret in a link that we show. */
export const tokenOf = (url: unknown): string =>
  /(?:token=|\/)([^/=]+)$/.exec(String(url))?.[1] ?? ''

async function waitingIn(client: pg.Client): Promise<number> {
  // A transaction keeps what it saw of the others at its first look.
  await client.query('select pg_stat_clear_snapshot()')
  const waiting = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
  )
  return waiting.rowCount ?? 0
}

function keepCookie(headers: Headers, cookie: string): void {
  const [pair = ''] = cookie.split(';')
  const [name = ''] = pair.split('=')
  const others = (headers.get('cookie') ?? '')
    .split('; ')
    .filter((one) => one !== '' && !one.startsWith(`${name}=`))
  const kept = /max-age=0/i.test(cookie) ? others : [...others, pair]
  headers.set('cookie', kept.join('; '))
}
