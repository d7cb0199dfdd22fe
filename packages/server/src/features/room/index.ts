import type { contract, EntryKind, Message as MessageView, PersonRef } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import type { Recorded } from '../../domain/event.ts'
import { evolveMessage, post, type Message, type MessageEvent } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { createActing, gatherRoom, locate } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { listMessages, readMessages, type MessageRow } from './queries.ts'
import { messageRows } from './store.ts'

type Routes = Handlers<Pick<typeof contract, 'messages'>, Caller>['messages']

export interface RoomNeeds {
  readonly react: (event: Recorded<MessageEvent>, message: Message) => readonly TaskRequest[]
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  /** Marks a message in the ledger. */
  readonly mark: (
    mark: { readonly incident: string; readonly message: string; readonly kind: EntryKind },
    call: ApiCall,
  ) => Promise<string>
}

interface Said {
  readonly message: string
  readonly incident: string
  readonly text: string
  readonly thread: string | null
}

/** The room of an incident: the conversation, which stays the main thing. */
export function createRoom(parts: Parts, needs: RoomNeeds) {
  const of: Aggregate<Message, MessageEvent> = {
    name: 'message',
    load: messageRows.load,
    save: messageRows.save,
    evolve: evolveMessage,
    subject: ({ incident }) => incident,
    react: needs.react,
  }
  const say: Command<Message, MessageEvent, Said, RoomFacts, Actor> = {
    of,
    id: ({ message }) => message,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, input: { incident, text, thread }, facts, by: who, now }) =>
      post(state, { incident, text, thread }, { by: who, now, facts }),
  }
  return { handlers: roomRoutes(parts, needs, say), say, aggregates: [of] }
}

function roomRoutes(
  parts: Parts,
  needs: RoomNeeds,
  say: Command<Message, MessageEvent, Said, RoomFacts, Actor>,
): Routes {
  const { spine, reads, newId } = parts
  const acting = createActing(parts)

  async function views(rows: readonly MessageRow[]): Promise<MessageView[]> {
    const names = await needs.names(reads, Array.from(new Set(rows.map((row) => row.by))))
    return rows.map((row) => viewOf(row, names.get(row.by) ?? { id: row.by, name: row.by }))
  }

  async function inRoom(thread: string | undefined, incident: string): Promise<string | null> {
    if (thread === undefined) return null
    const [row] = await readMessages(reads, incident, [thread])
    if (!row) throw new Refusal('not-found')
    return row.thread ?? row.id
  }

  return {
    list: async ({ incident: reference, thread = null, cursor, limit }, call) => {
      const incident = await locate(reads, reference, personOf(call).id)
      const rows = await listMessages(reads, {
        incident,
        thread,
        before: cursor ?? null,
        limit: limit + 1,
      })
      const shown = rows.slice(0, limit)
      const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
      return { items: await views(shown), next }
    },
    post: async ({ incident: reference, text, thread, markAs }, call) => {
      const incident = await acting(reference, call)
      const said = { message: newId('msg'), incident, text, thread: await inRoom(thread, incident) }
      const { id } = await spine.execute(say, said, by(call))
      if (markAs) await needs.mark({ incident, message: id, kind: markAs }, call)
      const [row] = await readMessages(reads, incident, [id])
      if (!row) throw new Refusal('not-found')
      const { id: writer, name } = personOf(call)
      return viewOf(row, { id: writer, name })
    },
  }
}

function viewOf(row: MessageRow, writer: PersonRef): MessageView {
  const { id, text, thread, at, mark } = row
  return { id, text, thread, at, mark, by: writer }
}
