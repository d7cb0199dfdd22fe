import type { Events } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import type { Recorded } from '../../domain/event.ts'
import {
  deleteMessage,
  editMessage,
  evolveMessage,
  post,
  type Message,
  type MessageEvent,
} from '../../domain/message.ts'
import { known } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom } from '../incidents/index.ts'
import { messageRows } from './store.ts'

export type MessageReactions = (
  event: Recorded<MessageEvent>,
  message: Message,
) => readonly TaskRequest[]

interface Saying {
  readonly message: string
  readonly asked: Events['message.posted']
}
type MessageCommand<Input> = Command<Message, MessageEvent, Input, RoomFacts, Actor>

interface Named {
  readonly message: string
  readonly incident: string
}

export function messageCommands(react: MessageReactions) {
  const of: Aggregate<Message, MessageEvent> = {
    name: 'message',
    load: messageRows.load,
    save: messageRows.save,
    evolve: evolveMessage,
    subject: ({ incident }) => incident,
    react,
  }
  const say: MessageCommand<Saying> = {
    of,
    id: ({ message }) => message,
    gather: (reads, { asked }) => gatherRoom(reads, asked.incident),
    decide: ({ state, input: { asked }, facts, by: who, now }) =>
      post(state, asked, { by: who, now, facts }),
  }
  const edit: MessageCommand<Named & { readonly text: string }> = {
    of,
    id: ({ message }) => message,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, input, facts, by: who, now }) =>
      editMessage(known(state), input, { by: who, now, facts }),
  }
  const remove: MessageCommand<Named> = {
    of,
    id: ({ message }) => message,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, facts, by: who, now }) =>
      deleteMessage(known(state), { by: who, now, facts }),
  }
  return { of, say, edit, remove }
}

export type MessageCommands = ReturnType<typeof messageCommands>
