import type { EntryKind, PersonRef } from '@hikeshi/contract'
import type { Reads } from '../../platform/db.ts'
import type { ApiCall, Parts } from '../parts.ts'
import { messageCommands, type MessageReactions } from './commands.ts'
import { roomRoutes } from './routes.ts'

export interface RoomNeeds {
  readonly react: MessageReactions
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  /** Marks a message in the ledger. */
  readonly mark: (
    mark: { readonly incident: string; readonly message: string; readonly kind: EntryKind },
    call: ApiCall,
  ) => Promise<string>
}

/** The room of an incident: the conversation, which stays the main thing. */
export function createRoom(parts: Parts, needs: RoomNeeds) {
  const commands = messageCommands(needs.react)
  return {
    handlers: roomRoutes(parts, needs, commands),
    say: commands.say,
    aggregates: [commands.of],
  }
}
