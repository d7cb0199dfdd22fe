import type { Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { frozenAggregate, impactAggregate, sectionAggregate } from './commands.ts'
import { reportFactsOf } from './material.ts'
import { completenessViews } from './missing.ts'
import { reportRoutes } from './routes.ts'
import { createKeeping } from './freeze.ts'
import { keptFirst } from './kept-first.ts'
import { reportView } from './views.ts'

export { freezing } from './freeze.ts'

/** The report, which is written from the first minute and has to be whole before the close. */
export function createReport(parts: Parts, telling: Telling) {
  const { reads } = parts
  const { missing, missingOf, completeness, view } = completenessViews(telling)
  const { task, keep } = createKeeping(parts, (other) => reportView(reads, other, view), telling)
  return {
    handlers: reportRoutes(parts, telling, reportView(reads, telling, view)),
    /** What the rules and the automatic to-dos look at. */
    facts: reportFactsOf(telling),
    /** Unmet rules in words, for the refusal to close. */
    missing,
    missingOf,
    completeness,
    aggregates: [sectionAggregate, impactAggregate, frozenAggregate],
    tasks: [task],
    keep,
    keptFirst: keptFirst(reads, keep),
  }
}
