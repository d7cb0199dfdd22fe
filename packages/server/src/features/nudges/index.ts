import type { Db } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import { digesting } from './after/digest.ts'
import type { LeftNeeds } from './after/left.ts'
import { nudgeAggregate } from './commands.ts'
import { looking } from './look.ts'
import { nudgeRoutes } from './routes.ts'

export { readLane } from './queries.ts'
export { lookAfter } from './reactions.ts'
export { readSnapshot, type SnapshotNeeds } from './snapshot.ts'
export { inLanguage, timeOf, UNRECORDED } from './view.ts'

/** What the product says of its own accord: seldom, quietly, and never twice. */
export function createNudges(parts: Parts, db: Db, needs: LeftNeeds) {
  return {
    handlers: nudgeRoutes(parts, needs),
    tasks: [looking(parts, db, needs), digesting(parts, db, needs)],
    aggregates: [nudgeAggregate],
  }
}
