import type { ApiAnswer, ApiRequest, Caller, Handler } from '../core/api.ts'
import { ApiError } from '../core/api-error.ts'
import { Arguments } from '../core/arguments.ts'
import type { App, Install, Json, Millis, State } from '../core/state.ts'
import { type Happened, type Turn, perform } from '../core/turn.ts'
import { FACTS, type MethodName, isMethod, wordFor } from '../facts/index.ts'
import { count } from '../rates/rates.ts'
import { HANDLERS } from './index.ts'

/** A call that was answered: the state after it, what happened, and whether the work was done. */
export interface Answered {
  readonly state: State
  readonly happenings: readonly Happened[]
  readonly answer: ApiAnswer
  readonly appId: string | null
  readonly done: boolean
}

/** What a call needs from outside the state. */
export interface Surroundings {
  readonly now: Millis
  readonly raced?: boolean
  /** The address of a new socket. */
  readonly connect: (app: App) => string
}

/** Answers a call: token, rate, scope and required arguments first, in this order, then what the method does. */
export function answer(state: State, request: ApiRequest, around: Surroundings): Answered {
  const refused = (error: string, details: Json = {}): Answered => ({
    state,
    happenings: [],
    answer: reply({ ok: false, error, ...details }),
    appId: null,
    done: false,
  })
  const { method, token } = request
  if (!isMethod(method)) return refused('unknown_method', { req_method: method })
  if (method === 'api.test' && token === null) return heard(state, request)
  const known = recognise(state, method, token)
  if ('error' in known) return refused(known.error)

  const rated = perform(state, around.now, (turn) => rate(turn, method, { known, request }))
  if (rated.result !== null) {
    const limited = tooMany(rated.result)
    return { state, happenings: [], answer: limited, appId: known.app.id, done: false }
  }
  return work(rated.state, { method, request, known, around })
}

/** The one method that answers without a token: whether anybody is there. */
function heard(state: State, { args }: ApiRequest): Answered {
  const body = { ok: true, ...(Object.keys(args).length === 0 ? {} : { args }) }
  return { state, happenings: [], answer: reply(body), appId: null, done: true }
}

interface Job {
  readonly method: MethodName
  readonly request: ApiRequest
  readonly known: Known
  readonly around: Surroundings
}

function work(state: State, job: Job): Answered {
  const { method, known, around } = job
  const appId = known.app.id
  try {
    const done = perform(state, around.now, (turn) => run(turn, job))
    const body = { ok: true, ...done.result }
    const sent = reply(body, headersOf(method, known))
    return { state: done.state, happenings: done.happenings, answer: sent, appId, done: true }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const word = wordFor(method, error.error)
    if (word === null) {
      throw new Error(`${method} does not document ${error.error}`, { cause: error })
    }
    const body = { ok: false, error: word, ...error.details }
    return {
      state,
      happenings: [],
      answer: reply(body, headersOf(method, known)),
      appId,
      done: false,
    }
  }
}

function run(turn: Turn, { method, request, known, around }: Job): Json {
  if (!('install' in known)) return { url: around.connect(known.app) }
  checkScopes(method, known.install)
  checkRequired(method, request.args)
  const handler: Handler | undefined = HANDLERS[method]
  if (!handler) throw new ApiError('unknown_method')
  const args = new Arguments(request.args)
  return handler({ turn, args, caller: known, raced: around.raced ?? false })
}

/** An app by its own token, or an app in a workspace by the token of its bot. */
type Known = Caller | { readonly app: App }

function recognise(
  state: State,
  method: MethodName,
  token: string | null,
): Known | { readonly error: string } {
  if (token === null || token === '') return { error: 'not_authed' }
  const app = Object.values(state.apps).find(({ appToken }) => appToken === token)
  const ofApp = method === 'apps.connections.open'
  if (app) return ofApp ? { app } : { error: 'not_allowed_token_type' }
  const install = Object.values(state.installs).find((row) => row.token === token)
  const owner = install && state.apps[install.appId]
  if (!install || !owner) return { error: 'invalid_auth' }
  if (install.revoked) return { error: 'token_revoked' }
  return ofApp ? { error: 'not_allowed_token_type' } : { app: owner, install }
}

function rate(
  turn: Turn,
  method: MethodName,
  { known, request }: Pick<Job, 'known' | 'request'>,
): number | null {
  const { channel } = request.args
  const { tier } = FACTS[method]
  const key = 'install' in known ? known.install : { ...NOBODY, id: known.app.id }
  return count(turn, {
    method,
    tier,
    install: key,
    channel: typeof channel === 'string' ? channel : '',
  })
}

const NOBODY: Install = {
  id: '',
  appId: '',
  teamId: '',
  botUserId: '',
  botId: '',
  token: '',
  scopes: [],
  revoked: false,
}

function tooMany(retryAfter: number): ApiAnswer {
  return {
    status: 429,
    headers: { 'retry-after': String(retryAfter) },
    body: { ok: false, error: 'ratelimited' },
  }
}

function checkScopes(method: MethodName, { scopes }: Install): void {
  const needed = FACTS[method].scopes
  if (needed.length === 0 || needed.some((scope) => scopes.includes(scope))) return
  throw new ApiError('missing_scope', { needed: needed.join(','), provided: scopes.join(',') })
}

/** Arguments whose absence has an error of its own. */
const SPOKEN_FOR: ReadonlySet<string> = new Set([
  'conversations.create:name',
  'conversations.invite:users',
  'conversations.rename:name',
  'dnd.teamInfo:users',
  'usergroups.users.update:users',
])

function checkRequired(method: MethodName, given: ApiRequest['args']): void {
  const missing = Object.entries(FACTS[method].args)
    .filter(([name, required]) => required && given[name] === undefined)
    .map(([name]) => name)
    .filter((name) => !SPOKEN_FOR.has(`${method}:${name}`))
  if (missing.length === 0) return
  const messages = missing.map((name) => `[ERROR] missing required field: ${name}`)
  throw new ApiError('invalid_arguments', { response_metadata: { messages } })
}

function headersOf(method: MethodName, known: Known): Readonly<Record<string, string>> {
  return {
    'x-accepted-oauth-scopes': FACTS[method].scopes.join(','),
    ...('install' in known ? { 'x-oauth-scopes': known.install.scopes.join(',') } : {}),
  }
}

function reply(body: Json, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
  return { status: 200, headers, body }
}
