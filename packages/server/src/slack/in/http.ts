import { verifySlackRequest } from '@slack/bolt'
import type { Bolt } from '../bolt.ts'
import type { Inside } from '../inside.ts'
import type { createInbox } from './inbox.ts'
import type { Hearing } from './hearing.ts'
import { at, isRecord, textAt, type Json } from './read.ts'

const BODY_MAX = 4 * 1024 * 1024

interface HttpParts {
  readonly inside: Inside
  readonly signingSecret: string
  readonly hearing: Hearing
  readonly inbox: ReturnType<typeof createInbox>
  readonly bolt: () => Promise<Bolt>
}

/** Answers one request of Slack: only with its signature, and events only once they are kept. */
export function createHttpReceiver(given: HttpParts) {
  const { inside, signingSecret, hearing, inbox, bolt } = given
  const { parts } = inside
  return async (request: Request): Promise<Response> => {
    const raw = await readText(request)
    if (raw === null) return empty(413)
    const now = parts.clock.now()
    const signed = isSigned(request, raw, signingSecret, now)
    if (signed || looksSigned(request, now)) hearing.came(signed)
    if (!signed) return empty(401)
    const body = bodyOf(request, raw)
    if (!body) return empty(400)
    if (isRecord(at(body, 'event'))) return kept(inside, inbox, body)
    return greeting(body) ?? interactive(inside, await bolt(), body)
  }
}

/** The body of a request; null when it is larger than anything that Slack sends. */
async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_MAX) return null
  const raw = await request.text()
  return raw.length > BODY_MAX ? null : raw
}

/** What Slack asks only to see whether anybody is there; null for all else. */
function greeting(body: Json): Response | null {
  if (body['type'] === 'url_verification') {
    return Response.json({ challenge: textAt(body, 'challenge') })
  }
  return 'ssl_check' in body || body['type'] === 'app_rate_limited' ? empty(200) : null
}

async function kept({ log }: Inside, inbox: HttpParts['inbox'], body: Json): Promise<Response> {
  try {
    await inbox.take(body)
    return empty(200)
  } catch (error) {
    log.warn({ error }, 'an event of Slack could not be kept; Slack will tell it again')
    return empty(503)
  }
}

const empty = (status: number): Response => new Response(null, { status })

function isSigned(
  request: Request,
  raw: string,
  signingSecret: string,
  now: Temporal.Instant,
): boolean {
  const { headers } = request
  try {
    verifySlackRequest({
      signingSecret,
      body: raw,
      nowMilliseconds: now.epochMilliseconds,
      headers: {
        'x-slack-signature': headers.get('x-slack-signature') ?? '',
        'x-slack-request-timestamp': Number(headers.get('x-slack-request-timestamp') ?? Number.NaN),
      },
    })
    return true
  } catch {
    return false
  }
}

const FRESH = { minutes: 5 } as const

/** A request such as Slack makes, of whatever app. */
function looksSigned({ headers }: Request, now: Temporal.Instant): boolean {
  const seconds = Number(headers.get('x-slack-request-timestamp') ?? Number.NaN)
  const age = Math.abs(now.epochMilliseconds / 1000 - seconds)
  const isFresh = age <= Temporal.Duration.from(FRESH).total('seconds')
  return isFresh && /^v0=[0-9a-f]{64}$/.test(headers.get('x-slack-signature') ?? '')
}

/** A form whose field `payload` is JSON, a form, or JSON; with whatever charset. */
function bodyOf(request: Request, raw: string): Json | null {
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  const form = isForm ? Object.fromEntries(new URLSearchParams(raw)) : null
  if (form && form['payload'] === undefined) return form
  try {
    const body: unknown = JSON.parse(form?.['payload'] ?? raw)
    return isRecord(body) ? body : null
  } catch {
    return null
  }
}

/** The answer is what is acknowledged; what follows goes on after it. */
async function interactive({ log }: Inside, bolt: Bolt, body: Json): Promise<Response> {
  const answered = Promise.withResolvers<Response>()
  const ack = async (payload?: unknown): Promise<void> => {
    answered.resolve(answerOf(payload))
  }
  void bolt
    .process({ body, ack })
    .catch((error: unknown) => log.warn({ error }, 'a payload of Slack could not be read'))
    .then(() => answered.resolve(empty(200)))
  return answered.promise
}

function answerOf(payload: unknown): Response {
  if (payload === undefined || payload === '') return empty(200)
  return typeof payload === 'string' ? new Response(payload) : Response.json(payload)
}
