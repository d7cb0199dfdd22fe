import type { Words } from '@hikeshi/contract/words/en'
import type { Answer, ChosenMessage, SlackCall } from '../call.ts'

/** An entry of Slack's own menus: of the workspace, or of a message. */
export interface Shortcut {
  readonly kind: 'global' | 'message'
  /** As the menu shows it: at most 24 characters. */
  readonly name: (words: Words) => string
  /** `message` is null in the menu of the workspace. */
  readonly run: (call: SlackCall, message: ChosenMessage | null) => Promise<Answer>
}
