import { isSeenDone } from '../todo/seen.ts'
import type { ReportFacts } from './facts.ts'
import type { MissingRule, Rule } from './rule.ts'
import { RULES } from './rules.ts'

export interface Completeness {
  /** How much of what this severity asks for is there, hard and soft. */
  readonly percent: number
  readonly missing: readonly MissingRule[]
}

/**
 * One engine for the meter and for gate G2. An unset severity counts as SEV3. What the product has
 * seen done counts as done, also while its tick is on the way.
 */
export function completeness(known: ReportFacts): Completeness {
  const facts = { ...known, todos: known.todos.filter((todo) => !isSeenDone(todo, known)) }
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
