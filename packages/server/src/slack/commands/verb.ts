import type { Words } from '@hikeshi/contract/words/en'
import type { Answer, SlackCall } from '../call.ts'

export type VerbId = keyof Words['slack']['commands']['verbs']

/** One word after `/hikeshi`, and what it does with the rest of the line. */
export interface Verb {
  readonly id: VerbId
  /** What people may type, in either language; the first is the one that help shows. */
  readonly names: readonly string[]
  /** It is about an incident: that of the channel, or the one whose number is typed first. */
  readonly ofIncident: boolean
  /** One line of help. */
  readonly help: (words: Words) => string
  readonly run: (call: SlackCall, rest: string) => Promise<Answer>
}
