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

/** How the rows of a whisper are called that says several things: none of them is done with by a button of another. */
export const SEVERAL = 'several'

/** What was pressed in a message that nobody else sees; null for any other press, and for a link, which does nothing. */
export function pressedAlone(body: unknown): PressedAlone | null {
  const [pressed] = listAt(body, 'actions')
  const label = textAt(pressed, 'text', 'text')
  const row = textAt(pressed, 'block_id')
  const isAlone =
    at(body, 'container', 'is_ephemeral') === true
      ? !row.startsWith(`${SEVERAL}.`)
      : textAt(body, 'channel', 'name') === 'directmessage'
  if (!isAlone || label === '' || textAt(pressed, 'url') !== '') return null
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
