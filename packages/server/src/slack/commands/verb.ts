import type { Words } from '@hikeshi/contract/words/en'
import type { Answer, SlackCall } from '../call.ts'

/** One word after `/hikeshi`, and what it does with the rest of the line. */
export interface Verb {
  /** What people may type, in either language; the first is the one that help shows. */
  readonly names: readonly string[]
  /** One line of help. */
  readonly help: (words: Words) => string
  readonly run: (call: SlackCall, rest: string) => Promise<Answer>
}
