import type { Events, MessageFile } from '@hikeshi/contract'
import { nameOf } from './actor.ts'
import type { EventOf, Recorded } from './event.ts'
import { mustBeOpen, type Answer } from './incident/guards.ts'
import { demand } from './refusal.ts'
import type { RoomContext } from './room.ts'
import { requiredText } from './text.ts'

type Data = Events['message.posted']

/** Something said in the room of an incident. */
export interface Message {
  readonly id: string
  readonly incident: string
  /** Empty once it was deleted. */
  readonly text: string
  readonly thread: string | null
  readonly by: string
  readonly at: string
  /** The program that said it, where `by` only passed it on. */
  readonly app: string | null
  /** Where it was said, if not here. */
  readonly url: string | null
  readonly files: readonly MessageFile[]
  readonly editedAt: string | null
  readonly deletedAt: string | null
}

export type MessageEvent = EventOf<'message.posted' | 'message.edited' | 'message.deleted'>

/** Says something. Anybody who can see the room may ask and answer in it. Files may speak for themselves. */
export function post(
  message: Message | null,
  asked: Data,
  { facts, now }: RoomContext,
): readonly MessageEvent[] {
  if (message !== null) return []
  demand(mustBeOpen(facts.incident))
  const { saidAt, ...said } = asked
  const text = asked.files?.length ? asked.text.trim() : requiredText(asked.text, 'invalid-input')
  const earlier = saidAt === undefined ? {} : { saidAt: notAfter(saidAt, now) }
  return [{ type: 'message.posted', data: { ...said, text, ...earlier } }]
}

/** Another clock may run ahead of ours: nothing is said in the future. */
function notAfter(said: string, now: Temporal.Instant): string {
  const at = Temporal.Instant.from(said)
  return (Temporal.Instant.compare(at, now) > 0 ? now : at).toString()
}

/** Says it better. What stood before stays in the log. */
export function editMessage(
  message: Message,
  asked: { readonly text: string },
  context: RoomContext,
): readonly MessageEvent[] {
  const text = requiredText(asked.text, 'invalid-input')
  if (message.text === text && message.deletedAt === null) return []
  demand(mayChange(message, context))
  return [{ type: 'message.edited', data: { before: message.text, text } }]
}

/** Takes one's words out of the room. What they were marked as stays in the ledger, for others may build on it. */
export function deleteMessage(message: Message, context: RoomContext): readonly MessageEvent[] {
  if (message.deletedAt !== null) return []
  demand(mayChange(message, context))
  return [{ type: 'message.deleted', data: {} }]
}

/** Only whoever said it changes it, while work goes on and as long as it is there. */
export function mayChange(
  { by, deletedAt }: Pick<Message, 'by' | 'deletedAt'>,
  context: RoomContext,
): Answer {
  if (nameOf(context.by) !== by) return 'not-allowed'
  return mustBeOpen(context.facts.incident) ?? (deletedAt === null ? null : 'wrong-state')
}

/** The message after `event`. */
export function evolveMessage(state: Message | null, event: Recorded<MessageEvent>): Message {
  if (event.type === 'message.posted') return posted(event)
  if (state === null) throw new Error(`${event.type} recorded before message.posted`)
  if (event.type === 'message.edited') {
    return { ...state, text: event.data.text, editedAt: event.at }
  }
  return { ...state, text: '', files: [], deletedAt: event.at }
}

function posted({ stream, actor, at, data }: Recorded<EventOf<'message.posted'>>): Message {
  const { incident, text, thread, app, saidAt, url, files } = data
  return {
    id: stream,
    incident,
    text,
    thread,
    by: actor,
    at: saidAt ?? at,
    app: app ?? null,
    url: url ?? null,
    files: files ?? [],
    editedAt: null,
    deletedAt: null,
  }
}
