import { messageOf } from '../acts/index.ts'
import type { Double } from '../core/double.ts'
import type { Channel, Message, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { channelFor, person } from './spots.ts'

/** What someone does to a message. */
export interface OnMessage {
  readonly channel: string
  readonly ts: string
}

/** Someone in the middle of doing something. */
export interface Acting {
  readonly turn: Turn
  readonly user: User
  readonly by: { readonly kind: 'user'; readonly userId: string }
}

/** Lets a person act: at all, in a channel that they may see, on a message in it. Each refusal is an `ApiError` with Slack's word for it. */
export function actingAs(double: Double, userId: string) {
  function act<Result>(work: (acting: Acting) => Result): Result {
    return double.change((turn) => {
      const user = person(turn.state, userId)
      return work({ turn, user, by: { kind: 'user', userId } })
    })
  }
  function inChannel<Result>(
    given: string,
    work: (acting: Acting & { readonly channel: Channel }) => Result,
  ): Result {
    return act((acting) =>
      work({ ...acting, channel: channelFor(acting.turn.state, acting.user, given) }),
    )
  }
  function onMessage<Result>(
    { channel: given, ts }: OnMessage,
    work: (acting: Acting & { readonly channel: Channel; readonly message: Message }) => Result,
  ): Result {
    return inChannel(given, (acting) =>
      work({ ...acting, message: messageOf(acting.turn.state, acting.channel.id, ts) }),
    )
  }
  return { act, inChannel, onMessage }
}
