import { BASE, contract, Problem, type Language } from '@hikeshi/contract'
import { ruleSentence } from '@hikeshi/contract/words'
import { Hono } from 'hono'
import { words, type App } from './app.ts'
import { Refusal } from './domain/refusal.ts'
import { secureHeaders, serveApiReference, serveWeb } from './edge.ts'
import { streamTo, type Hub } from './features/live/index.ts'
import type { Caller } from './features/parts.ts'
import { serveHealth } from './health-endpoints.ts'
import type { Logger } from './log.ts'
import { addressOf } from './platform/http/address.ts'
import { mount } from './platform/http/mount.ts'
import { openapi } from './platform/http/openapi.ts'
import type { Metrics } from './platform/metrics.ts'
import { createProblems } from './problems.ts'

export interface WebOptions {
  readonly app: App
  readonly hub: Hub
  readonly metrics: Metrics
  readonly log: Logger
  readonly version: string
  readonly publicUrl: string
  /** Null when everything that is needed answers; else what does not. */
  readonly unready: () => Promise<string | null>
  /** Aborts when the server stops: live streams end, and browsers go elsewhere. */
  readonly stopping: AbortSignal
}

/** Everything that answers over HTTP. */
export function createWeb(options: WebOptions): Hono {
  const { app, metrics, log, version, publicUrl } = options
  const languages = new WeakMap<Request, Language>()
  const hono = new Hono()
  const problem = createProblems({
    words,
    log,
    languageOf: (request) => languages.get(request) ?? languageOf(request),
    missing: (rules, language) =>
      rules.map(({ rule, section, hard, parameters }) => ({
        rule,
        section,
        hard,
        message: ruleSentence(words(language).rules, rule, parameters),
      })),
  })
  secureHeaders(hono, publicUrl.startsWith('https:'))
  hono.onError((error, context) => problem(error, context))

  async function admit(
    request: Request,
    row: { readonly needs: string },
    address: string,
  ): Promise<Caller> {
    const client = { address }
    const caller = await app.people.admit(request, row, client)
    languages.set(request, caller.language)
    return caller
  }

  mount<typeof contract, Caller>(hono, contract, app.handlers, {
    base: BASE,
    problem,
    admit: (request, row, { address }) => admit(request, row, address),
    onCall: ({ route, status, ms }) => {
      metrics.requests.observe({ route, status }, ms / 1000)
      log.debug({ route, status, ms: Math.round(ms) }, 'request')
    },
  })

  // Made when somebody asks: a quarter of a second, and few ever do.
  let document: object | null = null
  hono.get(`${BASE}/openapi.json`, (context) => context.json((document ??= describe(version))))
  serveApiReference(hono, `${BASE}/openapi.json`)

  hono.get(`${BASE}/stream`, async (context) => {
    const request = context.req.raw
    const client = addressOf(context)
    const viewer = (await admit(request, { needs: 'member' }, client)).person?.id ?? ''
    const lastEventId = context.req.header('last-event-id') ?? context.req.query('from') ?? ''
    return streamTo(options.hub, {
      viewer,
      lastEventId: /^\d{1,18}$/.test(lastEventId) ? lastEventId : null,
      isStillAdmitted: async () =>
        (await app.people.identify(request, { address: client })).person?.id === viewer,
      signal: AbortSignal.any([request.signal, options.stopping]),
    })
  })

  serveHealth(hono, options, (context) =>
    admit(context.req.raw, { needs: 'admin' }, addressOf(context)),
  )
  const receive = app.slack?.receive
  if (receive) hono.post('/slack/events', (context) => receive(context.req.raw))
  hono.all('/api/*', (context) => problem(new Refusal('not-found'), context))
  serveWeb(hono)
  return hono
}

const describe = (version: string): object =>
  openapi(contract, {
    title: 'Hikeshi',
    version,
    description: 'Everything the web app does goes through this API.',
    base: BASE,
    problem: Problem,
  })

/** The first of our languages a browser asks for, when nobody is signed in. */
function languageOf(request: Request): Language {
  const asked = request.headers.get('accept-language') ?? ''
  const [japanese, english] = [asked.search(/\bja\b/i), asked.search(/\ben\b/i)]
  return japanese >= 0 && (english < 0 || japanese < english) ? 'ja' : 'en'
}
