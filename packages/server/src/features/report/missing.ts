import type { Language, Missing } from '@hikeshi/contract'
import { ruleSentence } from '@hikeshi/contract/words'
import type { Incident } from '../../domain/incident/incident.ts'
import { completeness } from '../../domain/report/completeness.ts'
import type { ReportFacts } from '../../domain/report/facts.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { Reads } from '../../platform/db.ts'
import type { Completeness } from '../incidents/index.ts'
import type { Telling } from '../settings/index.ts'
import { reportFactsOf } from './material.ts'

/** The meter beside the report and the gate before the close: two views of one engine. */
export function completenessViews(telling: Telling) {
  const { defaults, words } = telling
  const factsOf = reportFactsOf(telling)

  function missing(rules: readonly MissingRule[], language: Language): Missing[] {
    const sentences = words(language).rules
    return rules.map(({ rule, section, hard, parameters }) => ({
      rule,
      section,
      hard,
      message: ruleSentence(sentences, rule, { ...parameters, zone: defaults.zone }),
    }))
  }

  function view(facts: ReportFacts, language: Language): Completeness {
    const { percent, missing: rules } = completeness(facts)
    return { percent, missing: missing(rules, language), rules }
  }

  return {
    view,
    /** Unmet rules in words. */
    missing,
    /** What still lacks, for decisions. */
    missingOf: async (reads: Reads, incident: Incident) =>
      completeness(await factsOf(reads, incident)).missing,
    completeness: async (reads: Reads, incident: Incident, language: Language) =>
      view(await factsOf(reads, incident), language),
  }
}
