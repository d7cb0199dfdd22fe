import {
  archive,
  createChannel,
  deactivate,
  deleteChannel,
  inviteProblem,
  join,
  leave,
  openDirect,
  rename,
  setCaption,
  unarchive,
} from '../acts/index.ts'
import { refuse } from '../acts/find.ts'
import type { Double } from '../core/double.ts'
import type { Channel } from '../core/state.ts'
import { actingAs } from './acting.ts'
import { ownChannel } from './spots.ts'

/** What a person does with channels, and with their own account. */
export function rooms(double: Double, userId: string) {
  const { act, inChannel } = actingAs(double, userId)
  return { ...channels(act, inChannel, userId), ...account(act) }
}

type Helpers = ReturnType<typeof actingAs>

function channels(act: Helpers['act'], inChannel: Helpers['inChannel'], userId: string) {
  return {
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
  }
}

function account(act: Helpers['act']) {
  return {
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
