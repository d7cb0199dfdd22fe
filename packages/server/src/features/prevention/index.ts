import type { PersonRef } from '@hikeshi/contract'
import type { Reads } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import type { Defaults } from '../settings/index.ts'
import { measureCommands } from './commands.ts'
import { createFollowUps, type FollowUpNeeds } from './follow-ups.ts'
import { postmortemAggregate, postmortemTasks, type NotingNeeds } from './postmortem-command.ts'
import { preventionRoutes } from './routes.ts'
import { threadTasks, type ThreadNeeds } from './thread.ts'

export { formReactions } from './postmortem-command.ts'
export { readMeasures, readPostmortem } from './store.ts'

interface Needs extends FollowUpNeeds, NotingNeeds, ThreadNeeds {
  readonly defaults: Pick<Defaults, 'postmortem' | 'severities'>
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  /** Keeps the report as it was accepted, if nobody has yet. */
  readonly keepReport: (incident: string) => Promise<void>
}

/** What keeps it from happening again, the review in which people think of it, and what outlives both. */
export function createPrevention(parts: Parts, needs: Needs) {
  const commands = measureCommands()
  const followUps = createFollowUps(parts, needs)
  return {
    handlers: preventionRoutes(parts, { ...needs, commands, followUps }),
    followUps,
    tasks: [...postmortemTasks(parts, needs), ...threadTasks(parts, needs)],
    aggregates: [commands.of, postmortemAggregate],
  }
}
