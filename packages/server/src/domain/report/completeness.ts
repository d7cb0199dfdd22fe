import type { ReportFacts } from './facts.ts'
import type { MissingRule, Rule } from './rule.ts'
import { RULES } from './rules.ts'

export interface Completeness {
  /** How much of what this severity asks for is there, hard and soft. */
  readonly percent: number
  readonly missing: readonly MissingRule[]
}

/** One engine for the meter and for gate G2. An unset severity counts as SEV3. */
export function completeness(facts: ReportFacts): Completeness {
  const severity = facts.incident.severity ?? 'sev3'
  const applicable = Object.entries<Rule>(RULES).filter(([, { weights }]) => weights[severity])
  const missing = applicable.flatMap(([rule, { section, weights, check }]) => {
    const items = check(facts)
    const hard = weights[severity] === 'H'
    return items === null ? [] : [{ rule, section, hard, parameters: { items } }]
  })
  const met = applicable.length - missing.length
  return { percent: Math.floor((100 * met) / applicable.length), missing }
}
