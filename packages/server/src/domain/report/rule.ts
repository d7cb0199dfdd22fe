import type { Bilingual } from '@hikeshi/contract'

/** What a rule's sentence names: titles of to-dos, texts of hypotheses, codes of missing times. */
export interface RuleParameters {
  readonly items: readonly (string | Bilingual)[]
}

/** One unmet rule of completeness. Its sentence is found in the words, by `rule`. */
export interface MissingRule {
  readonly rule: string
  readonly section: string | null
  /** A hard rule keeps the incident from being closed; a soft one is advice. */
  readonly hard: boolean
  readonly parameters: RuleParameters
}
