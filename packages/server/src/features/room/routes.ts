import type { contract, Events, Message as MessageView, PersonRef } from '@hikeshi/contract'
import { mayChange } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { RoomContext } from '../../domain/room.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, gatherRoom, locate } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { MessageCommands } from './commands.ts'
import type { RoomNeeds } from './index.ts'
import { findRoomOf, listMessages, readMessages, type MessageRow } from './queries.ts'

type Routes = Handlers<Pick<typeof contract, 'messages'>, Caller>['messages']
type Asked = Parameters<Routes['post']>[0]
type Content = Omit<Asked, 'incident'>

/** Reading and writing the room. */
export function roomRoutes(parts: Parts, needs: RoomNeeds, commands: MessageCommands): Routes {
  const { spine, reads, newId } = parts
  const acting = createActing(parts)
  const { views, one, inRoom } = roomViews(parts, needs)

  /** Where a message was said, for whoever may see that, and is thereby in the incident. */
  async function roomOf(message: string, call: ApiCall): Promise<string> {
    const incident = await findRoomOf(reads, message, personOf(call).id)
    if (incident === null) throw new Refusal('not-found')
    return acting(incident, call)
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
      return { items: await views(shown, incident, call), next }
    },
    post: async ({ incident: reference, ...asked }, call) => {
      const incident = await acting(reference, call)
      const thread = await inRoom(asked.thread, incident)
      const said = { message: newId('msg'), asked: { incident, thread, ...contentOf(asked) } }
      const { id } = await spine.execute(commands.say, said, by(call))
      if (asked.markAs) await needs.mark({ incident, message: id, kind: asked.markAs }, call)
      return one(incident, id, call)
    },
    edit: async ({ message, text }, call) => {
      const incident = await roomOf(message, call)
      await spine.execute(commands.edit, { message, incident, text }, by(call))
      return one(incident, message, call)
    },
    delete: async ({ message }, call) => {
      const incident = await roomOf(message, call)
      await spine.execute(commands.remove, { message, incident }, by(call))
      return { ok: true }
    },
  }
}

/** Messages as whoever asks sees them. */
function roomViews({ reads, clock }: Parts, { names }: Pick<RoomNeeds, 'names'>) {
  async function views(
    rows: readonly MessageRow[],
    incident: string,
    call: ApiCall,
  ): Promise<MessageView[]> {
    const [people, facts] = await Promise.all([
      names(reads, Array.from(new Set(rows.map((row) => row.by)))),
      gatherRoom(reads, incident),
    ])
    const context = { by: by(call).actor, now: clock.now(), facts }
    return rows.map((row) => {
      const writer = people.get(row.by) ?? { id: row.by, name: row.by }
      return viewOf(row, writer, context)
    })
  }
  return {
    views,
    one: async (incident: string, message: string, call: ApiCall): Promise<MessageView> => {
      const [view] = await views(await readMessages(reads, incident, [message]), incident, call)
      if (!view) throw new Refusal('not-found')
      return view
    },
    inRoom: async (thread: string | undefined, incident: string): Promise<string | null> => {
      if (thread === undefined) return null
      const [row] = await readMessages(reads, incident, [thread])
      if (!row) throw new Refusal('not-found')
      return row.thread ?? row.id
    },
  }
}

function contentOf({
  text,
  app,
  at,
  url,
  files,
}: Content): Omit<Events['message.posted'], 'incident' | 'thread'> {
  return {
    text,
    ...(app === undefined ? {} : { app }),
    ...(at === undefined ? {} : { saidAt: at }),
    ...(url === undefined ? {} : { url }),
    ...(files?.length ? { files } : {}),
  }
}

function viewOf(row: MessageRow, writer: PersonRef, context: RoomContext): MessageView {
  const { id, text, thread, replies, at, app, url, files, mark } = row
  const changed = { editedAt: row.edited_at, deletedAt: row.deleted_at }
  const can = {
    change: mayChange({ by: row.by, deletedAt: row.deleted_at }, context) === null,
  }
  const said = { id, text, thread, replies, at, app, url, files: [...files], mark }
  return { ...said, ...changed, by: writer, can }
}
