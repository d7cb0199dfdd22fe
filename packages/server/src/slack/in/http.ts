import { verifySlackRequest } from '@slack/bolt'
import type { Bolt } from '../bolt.ts'
import type { Inside } from '../inside.ts'
import type { createInbox } from './inbox.ts'
import { at, isRecord, textAt, type Json } from './read.ts'

const BODY_MAX = 4 * 1024 * 1024

interface HttpParts {
  readonly inside: Inside
  readonly signingSecret: string
  readonly inbox: ReturnType<typeof createInbox>
  readonly bolt: () => Promise<Bolt>
}

/** Answers one request of Slack: only with its signature, and events only once they are kept. */
export function createHttpReceiver({ inside, signingSecret, inbox, bolt }: HttpParts) {
  return async (request: Request): Promise<Response> => {
    const announced = Number(request.headers.get('content-length') ?? 0)
    if (announced > BODY_MAX) return empty(413)
    const raw = await request.text()
    if (raw.length > BODY_MAX) return empty(413)
    if (!isSigned(request, raw, signingSecret, inside.parts.clock.now())) return empty(401)
    const body = bodyOf(request, raw)
    if (!body) return empty(400)
    if (body['type'] === 'url_verification') {
      return Response.json({ challenge: textAt(body, 'challenge') })
    }
    if ('ssl_check' in body || body['type'] === 'app_rate_limited') return empty(200)
    if (isRecord(at(body, 'event'))) {
      try {
        await inbox.take(body)
        return empty(200)
      } catch (error) {
        inside.log.warn({ error }, 'an event of Slack could not be kept; Slack will tell it again')
        return empty(503)
      }
    }
    return interactive(inside, await bolt(), body)
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
    .catch((error: unknown) => log.error({ error }, 'what somebody did in Slack failed'))
    .then(() => answered.resolve(empty(200)))
  return answered.promise
}

function answerOf(payload: unknown): Response {
  if (payload === undefined || payload === '') return empty(200)
  return typeof payload === 'string' ? new Response(payload) : Response.json(payload)
}
