import { aftermathRules } from './rules-aftermath.ts'
import { accountRules } from './rules-account.ts'
import { adviceRules } from './rules-advice.ts'
import type { RuleTable } from './rule.ts'

/** Every rule of completeness, in the order in which a report is read. */
export const RULES = {
  ...accountRules,
  ...adviceRules,
  ...aftermathRules,
} as const satisfies RuleTable
export type RuleKey = keyof typeof RULES
