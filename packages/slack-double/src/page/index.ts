import { readFileSync } from 'node:fs'
import { isRecord } from '../blocks/shape.ts'
import { ApiError } from '../core/api-error.ts'
import type { Double, WebAnswer, WebRequest } from '../core/double.ts'
import type { HumanSide } from '../human/index.ts'
import { respond } from '../interactivity/respond.ts'
import { responseIdIn, spendResponseUrl } from '../interactivity/response-urls.ts'
import { perform } from './perform.ts'
import { pageOf, regionsOf, type Looking } from './regions.ts'

/** A double with people in front of it. */
export interface Inhabited extends Double {
  readonly human: HumanSide
}

/** A link to a channel or to one of its messages, as people copy it. */
const LINK = /^\/archives\/([A-Z0-9]+)(?:\/p\d+)?$/

type Route = (request: WebRequest) => Promise<WebAnswer> | WebAnswer

/** The hands of the page, each a file beside this one. */
const SCRIPTS = ['page.js', 'dialogs.js', 'fields.js', 'suggest.js', 'times.js'] as const

/** What the double serves besides the Web API: the addresses that apps answer to, and the page for people. */
export function webRoutes(double: Inhabited): (request: WebRequest) => Promise<WebAnswer | null> {
  const scripts = Object.fromEntries(
    SCRIPTS.map((name) => [`GET /_human/${name}`, () => file(name, 'text/javascript')]),
  )
  const routes: Readonly<Record<string, Route>> = {
    'GET /': () => document(pageOf(double.state)),
    ...scripts,
    'GET /_human/page.css': () => file('page.css', 'text/css'),
    'GET /_human/regions': ({ url }) => json(regionsOf(double, lookingIn(url))),
    'GET /_human/screen': ({ url }) => {
      const { user, channel } = lookingIn(url)
      return attempted(() => double.human.as(user).screen(channel))
    },
    'POST /_human/do': ({ body }) => perform(double, parsed(body)),
    'GET /_human/stream': () => changes(double),
  }
  return async (request) => {
    const { pathname } = request.url
    const id = request.method === 'POST' ? responseIdIn(decodeURIComponent(pathname)) : null
    if (id !== null) return answerTo(double, id, request)
    const linked = request.method === 'GET' ? LINK.exec(pathname)?.[1] : undefined
    if (linked !== undefined) return toPage(linked, request.url)
    const route = `${request.method} ${pathname}`
    return Object.hasOwn(routes, route) ? ((await routes[route]?.(request)) ?? null) : null
  }
}

/** Whoever follows a link comes to the page, at that channel. */
function toPage(channel: string, { searchParams }: URL): WebAnswer {
  const thread = searchParams.get('thread_ts')
  const place = new URLSearchParams({ channel, ...(thread === null ? {} : { thread }) })
  return { status: 302, headers: { location: `/#${place.toString()}` }, body: '' }
}

/** An app answers at an address that it was given. */
function answerTo(double: Double, id: string, { body }: WebRequest): WebAnswer {
  if (double.faults.isDown()) return { status: 503, body: 'service unavailable' }
  try {
    double.change((turn) => {
      respond(turn, spendResponseUrl(turn, id), parsed(body))
    })
    return { status: 200, headers: { 'content-type': 'text/html' }, body: 'ok' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const gone = /^(used|expired|invalid)_url$/.test(error.error)
    const answer = { ok: false, error: error.error, ...error.details }
    return gone
      ? { ...json(answer), status: 404 }
      : { status: 400, headers: { 'content-type': 'text/plain' }, body: error.error }
  }
}

/** Says that something changed; what, the page asks for itself. */
function changes(double: Double): WebAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    body: 'retry: 500\n\n',
    stream: (write) =>
      double.onChange(() => {
        write('data: changed\n\n')
      }),
  }
}

function attempted(work: () => unknown): WebAnswer {
  try {
    return json(work())
  } catch (error) {
    if (error instanceof ApiError)
      return { ...json({ ok: false, error: error.error }), status: 400 }
    throw error
  }
}

function lookingIn({ searchParams }: URL): Looking {
  return {
    user: searchParams.get('user') ?? '',
    channel: searchParams.get('channel'),
    thread: searchParams.get('thread'),
    home: searchParams.get('home'),
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function json(value: unknown): WebAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  }
}

function document(body: string): WebAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body,
  }
}

function file(name: string, type: string): WebAnswer {
  return {
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
    body: readFileSync(new URL(name, import.meta.url)),
  }
}
