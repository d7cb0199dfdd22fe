import {
  archive,
  createChannel,
  deactivate,
  deleteChannel,
  deleteMessage,
  editMessage,
  inviteProblem,
  join,
  leave,
  messageOf,
  openDirect,
  pin,
  postMessage,
  react,
  rename,
  setCaption,
  unarchive,
  unpin,
  unreact,
} from '../acts/index.ts'
import { refuse } from '../acts/find.ts'
import type { Double } from '../core/double.ts'
import type { Channel, Message, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { dropEphemeral } from '../interactivity/ephemerals.ts'
import { typedText } from '../interactivity/escape.ts'
import { channelFor, ownChannel, person } from './spots.ts'

/** How something is said. */
export interface Saying {
  readonly threadTs?: string
  /** Shows a reply in the channel as well. */
  readonly broadcast?: boolean
}

/** What someone does to a message. */
export interface OnMessage {
  readonly channel: string
  readonly ts: string
}

interface Acting {
  readonly turn: Turn
  readonly user: User
  readonly by: { readonly kind: 'user'; readonly userId: string }
}

/** What a person does in channels, as Slack lets them. Each refusal is an `ApiError` with Slack's word for it. */
// oxlint-disable-next-line max-lines-per-function -- A table of verbs, each a line or a few.
export function talk(double: Double, userId: string) {
  function act<Result>(work: (acting: Acting) => Result): Result {
    return double.change((turn) => {
      const user = person(turn.state, userId)
      return work({ turn, user, by: { kind: 'user', userId } })
    })
  }
  const inChannel = <Result>(
    given: string,
    work: (acting: Acting & { readonly channel: Channel }) => Result,
  ): Result =>
    act((acting) => work({ ...acting, channel: channelFor(acting.turn.state, acting.user, given) }))
  const onMessage = <Result>(
    { channel: given, ts }: OnMessage,
    work: (acting: Acting & { readonly channel: Channel; readonly message: Message }) => Result,
  ): Result =>
    inChannel(given, (acting) =>
      work({ ...acting, message: messageOf(acting.turn.state, acting.channel.id, ts) }),
    )

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
    join: (given: string): Channel =>
      inChannel(given, ({ turn, channel }) =>
        channel.isArchived ? refuse('is_archived') : join(turn, channel, userId),
      ),
    leave: (given: string): void => {
      inChannel(given, ({ turn, channel }) => {
        leave(turn, channel, userId)
      })
    },
    invite: (given: string, invited: string): void => {
      act(({ turn, user }) => {
        const channel = ownChannel(turn.state, user, given)
        const problem = inviteProblem(turn, channel, { inviter: userId, invited })
        if (problem !== null) refuse(problem)
        join(turn, channel, invited, userId)
      })
    },
    /** Puts someone else out, such as the app's bot. */
    kick: (given: string, kicked: string): void => {
      act(({ turn, user }) => {
        const channel = ownChannel(turn.state, user, given)
        if (!channel.members.includes(kicked)) refuse('not_in_channel')
        leave(turn, channel, kicked)
      })
    },
    createChannel: (name: string, { isPrivate = false } = {}): Channel =>
      act(({ turn, user: { teamId } }) =>
        createChannel(turn, { teamId, name, isPrivate, creator: userId }),
      ),
    /** The direct conversation with someone, such as the app's bot. */
    direct: (other: string): Channel =>
      act(({ turn, user }) => openDirect(turn, user.teamId, [userId, other]).channel),
    rename: (given: string, name: string): Channel =>
      inChannel(given, ({ turn, channel, by }) => rename(turn, channel, by, name)),
    archive: (given: string): Channel =>
      inChannel(given, ({ turn, channel, by }) => archive(turn, channel, by)),
    unarchive: (given: string): Channel =>
      inChannel(given, ({ turn, channel, by }) => unarchive(turn, channel, by)),
    deleteChannel: (given: string): void => {
      inChannel(given, ({ turn, channel }) => {
        deleteChannel(turn, channel, userId)
      })
    },
    setTopic: (given: string, value: string): Channel =>
      inChannel(given, ({ turn, channel, by }) =>
        setCaption(turn, channel, by, { what: 'topic', value }),
      ),
    goAway: (): void => {
      act(({ turn, user }) => {
        turn.put('users', user.id, { ...user, away: true })
      })
    },
    comeBack: (): void => {
      act(({ turn, user }) => {
        turn.put('users', user.id, { ...user, away: false })
      })
    },
    /** An administrator closes the account. */
    deactivate: (): void => {
      act(({ turn, user }) => {
        deactivate(turn, user)
      })
    },
  }
}
