import type { SlackMessage } from '../call.ts'
import { context, rich } from '../views/kit/index.ts'
import { at, isRecord, listAt, textAt } from './read.ts'

/** A message for one person alone in which they pressed a button. */
export interface PressedAlone {
  /** For notifications. Of a whisper in a channel Slack does not tell what it said. */
  readonly text: string
  /** What it said, without the row of the button. */
  readonly blocks: readonly unknown[]
  /** What stands on the button. */
  readonly label: string
}

/** What was pressed in a message that nobody else sees; null for any other press, and for a link, which does nothing. */
export function pressedAlone(body: unknown): PressedAlone | null {
  const [pressed] = listAt(body, 'actions')
  const label = textAt(pressed, 'text', 'text')
  const isAlone =
    at(body, 'container', 'is_ephemeral') === true ||
    textAt(body, 'channel', 'name') === 'directmessage'
  if (!isAlone || label === '' || textAt(pressed, 'url') !== '') return null
  const row = textAt(pressed, 'block_id')
  return {
    text: textAt(body, 'message', 'text'),
    blocks: listAt(body, 'message', 'blocks').filter((block) => textAt(block, 'block_id') !== row),
    label,
  }
}

/** What stands there from then on: it can be pressed no more, and says what was chosen. */
export function settled(
  { text, blocks, label }: PressedAlone,
  instead: SlackMessage | null,
): { readonly text: string; readonly blocks: readonly unknown[] } {
  const chosen = rich`✓ ${label}`
  return {
    text: text === '' ? (instead?.text ?? chosen.text) : text,
    blocks: [...blocks.filter(isRecord), ...(instead?.blocks ?? context(chosen))],
  }
}
