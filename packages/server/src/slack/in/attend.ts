import type { Words } from '@hikeshi/contract/words/en'
import type { Answer, SlackCall } from '../call.ts'
import type { Inside } from '../inside.ts'
import { NotYet, SlackRefusal } from '../out/refusal.ts'
import { carry, type Line } from './answer.ts'
import type { Callers } from './caller.ts'
import { failure, inputsOf, sentence } from './failure.ts'
import { textAt, type Heard } from './read.ts'
import { pressedAlone } from './settled.ts'

/** Something that somebody waits for, as Bolt hands it over. */
export interface Incoming {
  readonly body: unknown
  readonly ack: (payload?: object) => Promise<void>
  readonly respond?: (message: object) => Promise<unknown>
}

/** Slack waits three seconds; what takes longer is answered with a sentence before. */
const PATIENCE_MS = 2600

type Act = (call: SlackCall) => Promise<Answer>
interface Wish {
  readonly kind: Line['kind']
  readonly heard: Heard
  readonly incoming: Incoming
}

/** Finds out who it is, does it, and answers: within three seconds whatever happens, and never with silence. */
export function createAttendant(inside: Inside, callers: Callers) {
  // Should the database be away: what was spoken last is likelier understood than any other language.
  let last = inside.words('en')

  return async ({ kind, heard, incoming }: Wish, act: Act): Promise<void> => {
    const { body } = incoming
    const line = lineOf(kind, heard, incoming)
    let words: Words | null = null
    const patience = setTimeout(() => void tooSlow(line, words, body), PATIENCE_MS)
    try {
      const found = await callers(heard)
      words = found.call ? found.call.words : found.outsider.words
      last = words
      const answer = found.call
        ? await act(found.call)
        : sentence(words.slack.entry.refused[found.outsider.why])
      await tell(inside, line, words, answer)
    } catch (error) {
      const { log, publicUrl } = inside
      const spoken = words ?? last
      await tell(inside, line, spoken, failure(error, body, { words: spoken, publicUrl, log }))
    } finally {
      clearTimeout(patience)
      await line.ack().catch(() => false)
    }
  }
}

/** Answers. What was done is done, also when Slack cannot be told; what we wrote wrongly is our fault. */
async function tell(inside: Inside, line: Line, words: Words, answer: Answer): Promise<void> {
  const { log, publicUrl } = inside
  try {
    await carry(inside, line, words, answer)
  } catch (error) {
    const isOurs = !(error instanceof SlackRefusal) || error.kind === 'input'
    if (!isOurs || error instanceof NotYet || isNetwork(error)) {
      log.warn({ error }, 'an answer did not reach Slack')
      return
    }
    log.error({ error }, 'an answer was not one that Slack takes')
    const instead = sentence(words.slack.entry.failed, { words, publicUrl })
    await carry(inside, line, words, instead).catch((again: unknown) => {
      log.error({ error: again }, 'somebody was left without an answer')
    })
  }
}

/** A network that failed, or an address for answers that is used up: by these Bolt and Node tell of them. */
function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isDead = 'statusCode' in error && error.statusCode !== 400
  return error.message === 'fetch failed' || isDead
}

function lineOf(kind: Line['kind'], heard: Heard, { body, ack, respond }: Incoming): Line {
  let acked = false
  const id = textAt(body, 'view', 'id')
  const isModal = textAt(body, 'view', 'type') === 'modal'
  return {
    kind,
    ack: async (payload) => {
      if (acked) return false
      acked = true
      await ack(payload)
      return true
    },
    respond: respond && textAt(body, 'response_url') !== '' ? respond : null,
    trigger: heard.trigger,
    place: heard.place,
    view: isModal ? { id, hash: textAt(body, 'view', 'hash') } : null,
    alone: kind === 'click' ? pressedAlone(body) : null,
  }
}

/** Nearly three seconds have gone: a form stays open and may be sent again, all else is answered later. */
async function tooSlow(line: Line, words: Words | null, body: unknown): Promise<void> {
  const [first] = inputsOf(body)
  const isForm = line.kind === 'form' && first !== undefined && words !== null
  const payload = isForm
    ? { response_action: 'errors', errors: { [first]: words.slack.entry.slow } }
    : undefined
  await line.ack(payload).catch(() => false)
}
