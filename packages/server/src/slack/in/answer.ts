import type { Words } from '@hikeshi/contract/words/en'
import type { KnownBlock, View } from '@slack/types'
import type { Answer, Place, SlackMessage } from '../call.ts'
import type { Inside } from '../inside.ts'
import { mustWait, SlackRefusal } from '../out/refusal.ts'
import { sentence } from './failure.ts'
import { settled, type PressedAlone } from './settled.ts'

/** What came with what somebody did: where the answer goes. */
export interface Line {
  readonly kind: 'command' | 'click' | 'form' | 'shortcut'
  /** Once, within three seconds. False: it had been answered before. */
  readonly ack: (payload?: object) => Promise<boolean>
  /** Answers where they did it, within half an hour; null: there is no such place. */
  readonly respond: ((message: object) => Promise<unknown>) | null
  readonly trigger: string
  readonly place: Place
  /** The form that it was done in: its id and its state. */
  readonly view: { readonly id: string; readonly hash: string } | null
  /** The message that it was pressed in, if nobody else sees that one. */
  readonly alone: PressedAlone | null
}

/** Carries an answer out, in the way that this kind of thing is answered in Slack. */
export async function carry(
  inside: Inside,
  line: Line,
  words: Words,
  answer: Answer,
): Promise<void> {
  switch (answer.kind) {
    case 'nothing':
      return settle(line, null)
    case 'privately':
      return answer.settles && line.alone
        ? settle(line, answer.message)
        : privately(inside, line, words, answer.message)
    case 'errors':
      return errors(inside, line, words, answer.errors)
    case 'form':
    case 'push':
    case 'replace':
      return show(inside, line, words, answer)
  }
}

/**
 * What changed shows where it stands. A message for one person alone stands nowhere else: it says what was chosen, and
 * cannot be pressed again.
 */
async function settle({ ack, respond, alone }: Line, instead: SlackMessage | null): Promise<void> {
  await ack()
  if (respond && alone) await respond({ replace_original: true, ...settled(alone, instead) })
}

/** A message that only they see: beside what they did, or in a form when there is no such place. */
async function privately(
  inside: Inside,
  line: Line,
  words: Words,
  message: SlackMessage,
): Promise<void> {
  const said = { response_type: 'ephemeral', ...message, blocks: [...message.blocks] }
  if (line.kind === 'command' && (await line.ack(said))) return
  if (line.kind === 'form') return show(inside, line, words, shown(words, message))
  if (line.respond) {
    await line.ack()
    const thread = line.place?.thread
    await line.respond({
      ...said,
      replace_original: false,
      ...(thread ? { thread_ts: thread } : {}),
    })
    return
  }
  await show(inside, line, words, shown(words, message))
}

const shown = (words: Words, message: SlackMessage) =>
  ({ kind: 'replace', view: messageView(words, message) }) as const

const BLOCKS_MAX = 100

/** A message as a form without fields: where only a form can be shown. */
function messageView({ slack }: Words, { text, blocks }: SlackMessage): View {
  const paragraph: KnownBlock = { type: 'section', text: { type: 'mrkdwn', text } }
  return {
    type: 'modal',
    title: { type: 'plain_text', text: slack.entry.title },
    close: { type: 'plain_text', text: slack.entry.close },
    blocks: blocks.length === 0 ? [paragraph] : blocks.slice(0, BLOCKS_MAX),
  }
}

/** Sentences beside the fields of the form that was sent; elsewhere one after the other. */
async function errors(
  inside: Inside,
  line: Line,
  words: Words,
  sentences: Readonly<Record<string, string>>,
): Promise<void> {
  if (line.kind === 'form') {
    await line.ack({ response_action: 'errors', errors: sentences })
    return
  }
  await privately(inside, line, words, { text: Object.values(sentences).join('\n'), blocks: [] })
}

type Shown = Extract<Answer, { readonly view: View }>

/** A view: opened by the trigger, put on top of the form, or in its place. */
async function show(
  inside: Inside,
  line: Line,
  words: Words,
  { kind, view }: Shown,
): Promise<void> {
  if (line.kind === 'form') {
    const action = kind === 'replace' ? 'update' : 'push'
    await line.ack({ response_action: action, view })
    return
  }
  try {
    await opened(inside, line, kind, view)
    await line.ack()
  } catch (error) {
    const why = whyNotShown(error, words)
    if (why === null) throw error
    inside.log.warn({ error }, 'Slack did not open a form')
    if (line.kind !== 'command' && !line.respond) {
      await line.ack()
      return
    }
    // Nobody is left in silence: they know that they may try again, and where to go meanwhile.
    const said = sentence(why, { words, publicUrl: inside.publicUrl })
    if (said.kind === 'privately') await privately(inside, line, words, said.message)
  }
}

/** What to tell whoever waits for a form that did not open; null: it is our own mistake. */
function whyNotShown(error: unknown, { slack }: Words): string | null {
  if (error instanceof SlackRefusal && isLate(error)) return slack.entry.late
  return mustWait(error) ? slack.entry.unwell : null
}

const LATE: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'no_answer',
])

const isLate = ({ error }: SlackRefusal): boolean => LATE.has(error)

async function opened({ out }: Inside, line: Line, kind: Shown['kind'], view: View): Promise<void> {
  const given = { trigger_id: line.trigger, view }
  if (line.trigger === '') throw new SlackRefusal('views.open', 'invalid_trigger_id')
  if (!line.view) await out.call('views.open', given)
  else if (kind !== 'replace') await out.call('views.push', given)
  else await out.call('views.update', { view_id: line.view.id, hash: line.view.hash, view })
}
