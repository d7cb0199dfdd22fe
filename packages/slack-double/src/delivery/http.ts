import { createHmac } from 'node:crypto'
import type { Clock } from '../core/clock.ts'
import { seconds } from '../render/basics.ts'

/** Slack waits so long for an answer. */
export const PATIENCE = 3000

/** A request to an app. */
export interface Posting {
  readonly url: string
  readonly secret: string
  readonly contentType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What came of it: an answer, or why there is none in the words of `x-slack-retry-reason`. */
export type Posted =
  | { readonly ok: true; readonly status: number; readonly text: string; readonly noRetry: boolean }
  | {
      readonly ok: false
      readonly reason: 'http_timeout' | 'connection_failed' | 'http_error'
      readonly status: number | null
      readonly noRetry: boolean
    }

/** Posts to an app, signed as Slack signs, and waits three seconds for an answer of 2xx. */
export async function post(clock: Clock, posting: Posting): Promise<Posted> {
  const patience = new AbortController()
  const calm = clock.at(clock.now() + PATIENCE, () => {
    patience.abort()
  })
  try {
    const response = await fetch(posting.url, {
      method: 'POST',
      body: posting.body,
      redirect: 'manual',
      signal: patience.signal,
      headers: {
        'content-type': posting.contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signature(seconds(clock.now()), posting),
        ...posting.headers,
      },
    })
    const { status, headers } = response
    const text = await response.text()
    const noRetry = headers.get('x-slack-no-retry') === '1'
    return status >= 200 && status < 300
      ? { ok: true, status, text, noRetry }
      : { ok: false, reason: 'http_error', status, noRetry }
  } catch {
    const reason = patience.signal.aborted ? 'http_timeout' : 'connection_failed'
    return { ok: false, reason, status: null, noRetry: false }
  } finally {
    calm()
  }
}

/** The two headers by which an app knows that it is Slack. */
function signature(
  timestamp: number,
  { secret, body }: Pick<Posting, 'secret' | 'body'>,
): Readonly<Record<string, string>> {
  const sum = createHmac('sha256', secret)
    .update(`v0:${String(timestamp)}:${body}`)
    .digest('hex')
  return {
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${sum}`,
  }
}
