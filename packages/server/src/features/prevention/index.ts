import type { PersonRef } from '@hikeshi/contract'
import type { Reads } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import { measureCommands } from './commands.ts'
import { createFollowUps } from './follow-ups.ts'
import { loadGuide } from './guide.ts'
import { postmortemAggregate, postmortemTasks } from './postmortem-command.ts'
import { createReminders, type ReminderNeeds } from './reminders.ts'
import { preventionRoutes } from './routes.ts'
import { threadTasks, type ThreadNeeds } from './thread.ts'

export { formReactions } from './postmortem-command.ts'
export { reportReactions } from './reminders.ts'
export { readMeasures, readPostmortem } from './store.ts'

interface Needs extends ReminderNeeds, ThreadNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  /** Keeps the report as it was accepted, if nobody has yet. */
  readonly keepReport: (incident: string) => Promise<void>
}

/** What keeps it from happening again, the review in which people think of it, and what outlives both. */
export function createPrevention(parts: Parts, needs: Needs) {
  const commands = measureCommands(needs.zone)
  const reminders = createReminders(parts, needs, commands)
  const followUps = createFollowUps(parts, needs)
  const shipped = loadGuide()
  return {
    handlers: preventionRoutes(parts, { ...needs, shipped, commands, followUps }),
    followUps,
    tasks: [
      ...reminders.tasks,
      ...postmortemTasks(parts),
      ...threadTasks(parts, needs, shipped.guide),
    ],
    aggregates: [commands.of, postmortemAggregate, reminders.of],
  }
}
