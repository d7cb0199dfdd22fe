import type { Events } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'
import { mustBeOpen } from './incident/guards.ts'
import { demand } from './refusal.ts'
import type { RoomContext } from './room.ts'
import { requiredText } from './text.ts'

type Data = Events['message.posted']

/** Something said in the room of an incident. */
export interface Message extends Data {
  readonly id: string
  readonly by: string
  readonly at: string
}

export type MessageEvent = EventOf<'message.posted'>

/** Says something. Anybody who can see the room may ask and answer in it. */
export function post(
  message: Message | null,
  asked: Data,
  { facts }: RoomContext,
): readonly MessageEvent[] {
  if (message !== null) return []
  demand(mustBeOpen(facts.incident))
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'message.posted', data: { ...asked, text } }]
}

/** The message after `event`: there is only the one. */
export function evolveMessage(_: Message | null, event: Recorded<MessageEvent>): Message {
  return { id: event.stream, ...event.data, by: event.actor, at: event.at }
}
