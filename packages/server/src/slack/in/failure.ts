import type { RefusalCode } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { isUnavailable } from '../../platform/database-errors.ts'
import { IdempotencyKeyReused } from '../../platform/idempotency.ts'
import type { Answer, SlackCall } from '../call.ts'
import type { SlackLog } from '../inside.ts'
import { listAt, textAt } from './read.ts'

interface Web {
  readonly words: Words
  /** The address of the web app, without a slash at its end. */
  readonly publicUrl: string
}

/** What was pressed or sent is none of what there is now: it stood there before an update. */
export const unknown = async ({ words, publicUrl }: SlackCall): Promise<Answer> =>
  sentence(words.slack.entry.unknown, { words, publicUrl })

/** One sentence that only they see, and the way to the web page where that helps. */
export function sentence(said: string, web?: Web): Answer {
  const safe = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const text = web ? `${safe} <${web.publicUrl}/|${web.words.slack.entry.openWeb}>` : safe
  const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }]
  return { kind: 'privately', message: { text, blocks } }
}

/** What to say of an error: its own sentence, beside the field that it is about where there is one. */
export function failure(
  error: unknown,
  body: unknown,
  { log, ...web }: Web & { readonly log: SlackLog },
): Answer {
  const { words } = web
  if (error instanceof z.ZodError) return besideField(body, error, words)
  const code = codeOf(error)
  if (code === null) {
    log.error({ error }, 'what somebody did in Slack failed')
    return inForm(body, words.slack.entry.failed) ?? sentence(words.slack.entry.failed, web)
  }
  const said = refusalIn(words, code)
  return inForm(body, said) ?? sentence(said)
}

/** As people read it: what it is about, and what to do. */
function refusalIn({ refusals, slack }: Words, code: RefusalCode): string {
  const { title, detail } = refusals[code]
  return slack.entry.no(title, detail)
}

function codeOf(error: unknown): RefusalCode | null {
  if (error instanceof Refusal) return error.code
  if (error instanceof IdempotencyKeyReused) return 'already-raised'
  return isUnavailable(error) ? 'database-unavailable' : null
}

/** Beside the first field of a form that was sent: there it is read, and what was typed stays. */
function inForm(body: unknown, said: string): Answer | null {
  if (textAt(body, 'type') !== 'view_submission') return null
  const [first] = inputsOf(body)
  return first ? { kind: 'errors', errors: { [first]: said } } : null
}

function besideField(body: unknown, { issues }: z.ZodError, words: Words): Answer {
  const inputs = new Set(inputsOf(body))
  const named = issues.map(({ path }) => String(path[0])).filter((name) => inputs.has(name))
  if (named.length === 0) {
    const said = refusalIn(words, 'invalid-input')
    return inForm(body, said) ?? sentence(said)
  }
  const said = words.slack.entry.invalid
  return { kind: 'errors', errors: Object.fromEntries(named.map((name) => [name, said])) }
}

/** The fields of the form that came with it, by the id of their block. */
export const inputsOf = (body: unknown): readonly string[] =>
  listAt(body, 'view', 'blocks')
    .filter((block) => textAt(block, 'type') === 'input')
    .map((block) => textAt(block, 'block_id'))
