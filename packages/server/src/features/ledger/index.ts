import { createActing } from '../incidents/index.ts'
import type { ApiCall, Parts } from '../parts.ts'
import { entryCommands, type EntryReactions } from './commands.ts'
import { recordEvidence } from './evidence.ts'
import { ledgerFollowingTasks } from './following.ts'
import { markMessage, type Mark } from './record.ts'
import { entryRoutes } from './routes.ts'
import type { Names } from './views.ts'

export { evidenceOf } from './evidence.ts'
export { ledgerFollowing, messageFollowing } from './following.ts'
export { readLedger } from './queries.ts'

export interface LedgerNeeds {
  readonly react: EntryReactions
  readonly names: Names
}

/** The ledger: facts, guesses, actions, decisions and questions, each with its own life. */
export function createLedger(parts: Parts, { react, names }: LedgerNeeds) {
  const commands = entryCommands(react)
  return {
    handlers: entryRoutes({ parts, commands, acting: createActing(parts), names }),
    tasks: [recordEvidence(parts, commands), ...ledgerFollowingTasks(parts, commands)],
    aggregates: [commands.of],
    mark: (mark: Mark, call: ApiCall) => markMessage(parts, commands, mark, call),
  }
}
