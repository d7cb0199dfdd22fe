import {
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type Logger,
} from '@slack/web-api'
import type { Clock } from '../../platform/clock.ts'
import { answered, CLOSED, failed, looking, waitsUntil, type Breaker } from './breaker.ts'
import { createBuckets, type Method } from './buckets.ts'
import { isKnown } from './errors.ts'
import { NotYet, SlackRefusal } from './refusal.ts'

/** Where Slack is and who we are there. */
export interface ClientOptions {
  readonly token: string
  /** Ends in `/api/`; Slack's own unless said. */
  readonly slackApiUrl?: string
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 6000

/** Slack's own client, without its retries: those would send again what may have been done. */
export function createWebClient({ token, slackApiUrl, timeoutMs }: ClientOptions): WebClient {
  return new WebClient(token, {
    ...(slackApiUrl ? { slackApiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs ?? TIMEOUT_MS,
    maxRequestConcurrency: 20,
    logger: SILENT,
  })
}

/** Every failure comes back to us as a value and is logged by whoever asked; tokens never reach a log. */
const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

/** Calls of Slack's Web API within its limits. */
export interface Outbound {
  /** The answer, or SlackRefusal, or NotYet. Arrays of names are given as one text with commas. */
  readonly call: <Answer>(
    method: Method,
    args: Readonly<Record<string, unknown>>,
  ) => Promise<Answer>
  readonly condition: () => Breaker
  /** For what does not go through here, such as forms: they answer for how Slack is as well. */
  readonly web: WebClient
}

/** What an outbound needs. `changed` hears of every change of Slack's condition. */
export interface OutboundParts {
  readonly web: WebClient
  readonly clock: Clock
  readonly log: { readonly error: (facts: object, message: string) => void }
  readonly changed?: (before: Breaker, after: Breaker) => void
}

/** The one way out to Slack of this server. */
export function createOutbound({ web, clock, log, changed = () => {} }: OutboundParts): Outbound {
  const buckets = createBuckets()
  let breaker = CLOSED

  function become(next: Breaker): void {
    const before = breaker
    breaker = next
    if (before.condition !== next.condition) changed(before, next)
  }

  function admit(method: Method, args: Readonly<Record<string, unknown>>): void {
    const now = clock.now()
    const down = waitsUntil(breaker, now)
    if (down) throw new NotYet(down, 'Slack does not answer')
    const channel = typeof args['channel'] === 'string' ? args['channel'] : null
    const free = buckets.take(method, channel, now)
    if (free) throw new NotYet(free, `${method} has been called often enough`)
    become(looking(breaker, now))
  }

  return {
    web,
    condition: () => breaker,
    call: async <Answer>(method: Method, args: Readonly<Record<string, unknown>>) => {
      admit(method, args)
      try {
        const answer = await web.apiCall(method, { ...args })
        become(answered(breaker, clock.now()))
        // Slack's answers are documented by method; whoever calls names the part that it reads.
        return answer as Answer
      } catch (error) {
        if (error instanceof WebAPIRateLimitedError) {
          const until = clock.now().add({ seconds: error.retryAfter })
          buckets.block(method, until)
          become(answered(breaker, clock.now()))
          throw new NotYet(until, `${method}: Slack asks to wait`)
        }
        const refusal = refusalOf(method, error)
        become((isAway(refusal) ? failed : answered)(breaker, clock.now()))
        if (
          refusal.error !== 'not_an_answer' &&
          error instanceof WebAPIPlatformError &&
          !isKnown(refusal.error)
        ) {
          log.error(
            { method, error: refusal.error },
            'Slack refused with a word that we do not know',
          )
        }
        throw refusal
      }
    },
  }
}

/** Whether Slack itself is unwell: no answer, or one that says so. */
const isAway = ({ kind, error }: SlackRefusal): boolean =>
  kind === 'retry' && error !== 'hash_conflict' && error !== 'message_limit_exceeded'

function refusalOf(method: Method, error: unknown): SlackRefusal {
  if (error instanceof WebAPIPlatformError) {
    const { error: name, errors } = error.data as { error: string; errors?: unknown }
    // A page instead of an answer: a proxy, or Slack while it is unwell.
    if (!/^\w+$/.test(name)) return notAnAnswer(method)
    return new SlackRefusal(method, name, { each: eachOf(errors) })
  }
  if (error instanceof WebAPIHTTPError) {
    return new SlackRefusal(method, `http_${error.statusCode}`, {
      kind: 'retry',
      perhapsDone: error.statusCode >= 500,
    })
  }
  if (error instanceof WebAPIRequestError) {
    return new SlackRefusal(method, 'no_answer', { kind: 'retry', perhapsDone: !neverLeft(error) })
  }
  return notAnAnswer(method)
}

const notAnAnswer = (method: Method): SlackRefusal =>
  new SlackRefusal(method, 'not_an_answer', { kind: 'retry', perhapsDone: true })

/** Nobody was there to hear it. */
function neverLeft({ original }: WebAPIRequestError): boolean {
  const cause: unknown = original.cause ?? original
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
}

function eachOf(errors: unknown): SlackRefusal['each'] {
  if (!Array.isArray(errors)) return []
  return errors.flatMap((line: unknown) => {
    if (typeof line !== 'object' || line === null || !('user' in line) || !('error' in line))
      return []
    return [{ user: String(line.user), error: String(line.error) }]
  })
}
