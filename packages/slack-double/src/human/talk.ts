import {
  deleteMessage,
  editMessage,
  messageOf,
  pin,
  postMessage,
  react,
  unpin,
  unreact,
} from '../acts/index.ts'
import { refuse } from '../acts/find.ts'
import type { Double } from '../core/double.ts'
import type { Message } from '../core/state.ts'
import { dropEphemeral } from '../interactivity/ephemerals.ts'
import { typedText } from '../interactivity/escape.ts'
import { actingAs, type OnMessage } from './acting.ts'
import { ownChannel } from './spots.ts'

/** How something is said. */
export interface Saying {
  readonly threadTs?: string
  /** Shows a reply in the channel as well. */
  readonly broadcast?: boolean
}

/** What a person does with messages. */
export function talk(double: Double, userId: string) {
  const { act, inChannel, onMessage } = actingAs(double, userId)
  return {
    /** Says something; names with @ and # become mentions. */
    type: (given: string, text: string, { threadTs, broadcast }: Saying = {}): Message =>
      act(({ turn, user, by }) => {
        const channel = ownChannel(turn.state, user, given)
        const said = typedText({ state: turn.state, teamId: user.teamId }, text)
        if (threadTs !== undefined) messageOf(turn.state, channel.id, threadTs)
        const thread = { threadTs: threadTs ?? null, isBroadcast: broadcast ?? false }
        return postMessage(turn, channel, by, { text: said, ...thread })
      }),
    edit: (at: OnMessage, text: string): Message =>
      onMessage(at, ({ turn, user, channel, message }) => {
        if (message.userId !== user.id) refuse('cant_update_message')
        const said = typedText({ state: turn.state, teamId: user.teamId }, text)
        return editMessage(turn, channel, message, { text: said, by: user.id })
      }),
    erase: (at: OnMessage): void => {
      onMessage(at, ({ turn, user, channel, message }) => {
        if (message.userId !== user.id && !user.isAdmin) refuse('cant_delete_message')
        deleteMessage(turn, channel, message)
      })
    },
    react: (at: OnMessage, name: string): void => {
      onMessage(at, ({ turn, channel, message }) => {
        react(turn, channel, { message, userId, name })
      })
    },
    unreact: (at: OnMessage, name: string): void => {
      onMessage(at, ({ turn, channel, message }) => {
        unreact(turn, channel, { message, userId, name })
      })
    },
    pin: (at: OnMessage): void => {
      onMessage(at, ({ turn, channel, message }) => {
        pin(turn, channel, message, userId)
      })
    },
    unpin: (at: OnMessage): void => {
      onMessage(at, ({ turn, channel, message }) => {
        unpin(turn, channel, message, userId)
      })
    },
    /** Takes a message that only this person sees off their screen; nobody hears of it. */
    dismiss: ({ channel, ts }: OnMessage): void => {
      inChannel(channel, ({ turn, channel: { id } }) => {
        dropEphemeral(turn, id, ts)
      })
    },
  }
}
