import type { Bilingual, Severity } from '@hikeshi/contract'
import type { ReportFacts } from './facts.ts'

/** What a rule's sentence names: titles of to-dos, texts of hypotheses, codes of missing times. */
interface RuleParameters {
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

/** Hard, soft, or not asked for. */
export type Weight = 'H' | 'S' | null
export type Weights = Readonly<Record<Severity, Weight>>

/** One rule as data. `check` names what is wrong, if something is, or answers null. */
export interface Rule {
  /** Where in the report it is mended. */
  readonly section: string
  readonly weights: Weights
  readonly check: (facts: ReportFacts) => RuleParameters['items'] | null
}

export type RuleTable = Readonly<Record<string, Rule>>

/** The columns SEV1 to SEV4 of the table, as it is printed: `HHS-`. */
export function weights(columns: string): Weights {
  const [sev1, sev2, sev3, sev4] = columns
    .split('')
    .map((column) => (column === 'H' || column === 'S' ? column : null))
  return { sev1: sev1 ?? null, sev2: sev2 ?? null, sev3: sev3 ?? null, sev4: sev4 ?? null }
}

/** A rule about one thing: it is wrong, or it is not. */
export function unless(met: boolean): readonly [] | null {
  return met ? null : []
}

/** A rule about many things: it names those that are wrong. */
export function unlessNone<Item>(wrong: readonly Item[]): readonly Item[] | null {
  return wrong.length === 0 ? null : wrong
}
