import type { Words } from '@hikeshi/contract/words/en'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { isUnavailable } from '../../platform/database-errors.ts'
import { IdempotencyKeyReused } from '../../platform/idempotency.ts'
import type { Pressed } from '../actions/action.ts'
import { ACTIONS } from '../actions/index.ts'
import { type Answer, type SlackCall, type SlackMessage } from '../call.ts'
import { runCommand } from '../commands/run.ts'
import { FORMS } from '../forms/index.ts'
import type { Inside } from '../inside.ts'
import { SHORTCUTS } from '../shortcuts/index.ts'
import { carry, type Line } from './answer.ts'
import { createCallers } from './caller.ts'
import {
  at,
  heardInClick,
  heardInCommand,
  heardInForm,
  listAt,
  textAt,
  valueOf,
  valuesIn,
  type Heard,
} from './read.ts'
import { chosenOf, createWorkspace } from './workspace.ts'

/** Something that somebody waits for, as Bolt hands it over. */
export interface Incoming {
  readonly body: unknown
  readonly ack: (payload?: object) => Promise<void>
  readonly respond?: (message: object) => Promise<unknown>
}

export type Interactions = ReturnType<typeof createInteractions>

/** Slack waits three seconds; what takes longer is answered with a sentence before. */
const PATIENCE_MS = 2600

/** Everything that somebody does and waits for: one look into a registry, one answer, never silence. */
export function createInteractions(inside: Inside) {
  const callers = createCallers(inside)
  const workspace = createWorkspace(inside)
  let last = inside.words('en')

  /** Finds out who it is, does it, and answers: in three seconds whatever happens. */
  async function answer(line: Line, heard: Heard, body: unknown, act: Act): Promise<void> {
    let words: Words | null = null
    // Should the database be away: what was spoken last is likelier understood than any other.
    const speak = (spoken: Words): Words => (last = words = spoken)
    const patience = setTimeout(() => void tooSlow(line, words, body), PATIENCE_MS)
    try {
      const found = await callers(heard)
      const spoken = speak(found.call ? found.call.words : found.outsider.words)
      const said = found.call
        ? await act(found.call)
        : privateWords(spoken.slack.entry.refused[found.outsider.why])
      await carry(inside, line, spoken, said)
    } catch (error) {
      const known = words ?? last
      await carry(inside, line, known, sayFailure(inside, known, error, body)).catch(
        (second: unknown) => inside.log.error({ error: second }, 'cannot answer in Slack'),
      )
    } finally {
      clearTimeout(patience)
      await line.ack()
    }
  }

  return {
    command: (incoming: Incoming) => {
      const { body } = incoming
      const heard = heardInCommand(body)
      const text = textAt(body, 'text')
      return answer(lineOf('command', heard, incoming), heard, body, (call) =>
        runCommand(call, text),
      )
    },

    action: (incoming: Incoming) => {
      const { body } = incoming
      const heard = heardInClick(body)
      const id = textAt(body, 'actions', 0, 'action_id')
      const handle = Object.hasOwn(ACTIONS, id) ? ACTIONS[id as keyof typeof ACTIONS] : undefined
      return answer(lineOf('click', heard, incoming), heard, body, (call) =>
        handle ? handle(call, pressedIn(body)) : unknown(call),
      )
    },

    form: (incoming: Incoming) => {
      const { body } = incoming
      const heard = heardInForm(body)
      const id = textAt(body, 'view', 'callback_id')
      const handle = Object.hasOwn(FORMS, id) ? FORMS[id as keyof typeof FORMS] : undefined
      const sent = {
        context: textAt(body, 'view', 'private_metadata'),
        values: valuesIn(at(body, 'view')),
      }
      return answer(lineOf('form', heard, incoming), heard, body, (call) =>
        handle ? handle(call, sent) : unknown(call),
      )
    },

    shortcut: (incoming: Incoming) => {
      const { body } = incoming
      const heard = heardInClick(body)
      const id = textAt(body, 'callback_id')
      const found = Object.hasOwn(SHORTCUTS, id)
        ? SHORTCUTS[id as keyof typeof SHORTCUTS]
        : undefined
      return answer(lineOf('shortcut', heard, incoming), heard, body, async (call) => {
        if (!found) return unknown(call)
        const { place } = heard
        if (!place?.message) return found.run(call, null)
        const permalink = await workspace.permalink(place.channel, place.message)
        const spot = { channel: place.channel, permalink }
        return found.run(call, await chosenOf(inside, at(body, 'message'), spot))
      })
    },

    /** A form that was closed unsent, and the choices of a menu that asks: nothing of ours waits for them. */
    ignored: ({ ack }: Pick<Incoming, 'ack'>) => ack(),
  }
}

type Act = (call: SlackCall) => Promise<Answer>

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
  }
}

function pressedIn(body: unknown): Pressed {
  const pressed = at(body, 'actions', 0)
  const value = valueOf(pressed)
  const view = at(body, 'view')
  return {
    value: typeof value === 'string' ? value : '',
    chosen: Array.isArray(value) ? value : [],
    form:
      view === undefined
        ? null
        : {
            id: textAt(view, 'id'),
            hash: textAt(view, 'hash'),
            context: textAt(view, 'private_metadata'),
            values: valuesIn(view),
          },
  }
}

const unknown = async ({ words, publicUrl }: SlackCall): Promise<Answer> =>
  privateWords(words.slack.entry.unknown, { words, publicUrl })

/** One sentence that only they see, and the way to the web page where that helps. */
function privateWords(
  sentence: string,
  web?: { readonly words: Words; readonly publicUrl: string },
): Answer {
  return { kind: 'privately', message: sentenceOf(sentence, web) }
}

function sentenceOf(
  sentence: string,
  web?: { readonly words: Words; readonly publicUrl: string },
): SlackMessage {
  const safe = sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const text = web ? `${safe} <${web.publicUrl}/|${web.words.slack.entry.openWeb}>` : safe
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}

/** What to say of an error: its own sentence, beside the field that it is about where there is one. */
function sayFailure(inside: Inside, words: Words, error: unknown, body: unknown): Answer {
  const web = { words, publicUrl: inside.publicUrl }
  if (error instanceof z.ZodError) return besideField(body, error, words)
  const code = codeOf(error)
  if (code === null) {
    inside.log.error({ error }, 'what somebody did in Slack failed')
    return inForm(body, words.slack.entry.failed) ?? privateWords(words.slack.entry.failed, web)
  }
  const { title, detail } = words.refusals[code]
  const sentence = `${title} ${detail}`
  return inForm(body, sentence) ?? privateWords(sentence)
}

function codeOf(error: unknown) {
  if (error instanceof Refusal) return error.code
  if (error instanceof IdempotencyKeyReused) return 'already-raised' as const
  return isUnavailable(error) ? ('database-unavailable' as const) : null
}

/** Beside the first field of a form that was sent: there it is read, and what was typed stays. */
function inForm(body: unknown, sentence: string): Answer | null {
  if (textAt(body, 'type') !== 'view_submission') return null
  const [first] = inputsOf(body)
  return first ? { kind: 'errors', errors: { [first]: sentence } } : null
}

function besideField(body: unknown, { issues }: z.ZodError, words: Words): Answer {
  const inputs = new Set(inputsOf(body))
  const named = issues.map(({ path }) => String(path[0])).filter((name) => inputs.has(name))
  if (named.length === 0) {
    const { title, detail } = words.refusals['invalid-input']
    return inForm(body, `${title} ${detail}`) ?? privateWords(`${title} ${detail}`)
  }
  const sentence = words.slack.entry.invalid
  return { kind: 'errors', errors: Object.fromEntries(named.map((name) => [name, sentence])) }
}

const inputsOf = (body: unknown): readonly string[] =>
  listAt(body, 'view', 'blocks')
    .filter((block) => textAt(block, 'type') === 'input')
    .map((block) => textAt(block, 'block_id'))

/** Nearly three seconds have gone: a form stays open and may be sent again, all else is answered later. */
async function tooSlow(line: Line, words: Words | null, body: unknown): Promise<void> {
  const [first] = inputsOf(body)
  const isForm = line.kind === 'form' && first !== undefined && words !== null
  const payload = isForm
    ? { response_action: 'errors', errors: { [first]: words.slack.entry.slow } }
    : undefined
  await line.ack(payload).catch(() => false)
}
