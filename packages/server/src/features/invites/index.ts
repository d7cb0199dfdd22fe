import { createActing } from '../incidents/index.ts'
import type { Reads } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import { callAggregate, callCommands, subscriptionAggregate, type InviteLists } from './commands.ts'
import { inviteRoutes } from './routes.ts'
import { inviteTasks } from './tasks.ts'
import type { RosterNeeds } from './views.ts'

export { inviteReactions } from './reactions.ts'
export { inviteListsOf } from './lists.ts'

export interface InviteNeeds extends RosterNeeds {
  readonly lists: (reads: Reads) => Promise<InviteLists>
}

/** Who is called into an incident: by standing lists, by their own wish, by somebody, or because nobody answers. */
export function createInvites(parts: Parts, needs: InviteNeeds) {
  const commands = callCommands(needs.lists)
  return {
    handlers: inviteRoutes({
      parts,
      lists: needs.lists,
      commands,
      acting: createActing(parts),
      views: needs,
    }),
    tasks: inviteTasks(parts, commands),
    aggregates: [callAggregate, subscriptionAggregate] as const,
  }
}
