import { ApiError } from '../core/api-error.ts'
import type { Channel, Install, Message, State, Team, User } from '../core/state.ts'

/** The channel of that id, or a refusal. */
export function channelOf(state: State, id: string, error = 'channel_not_found'): Channel {
  return state.channels[id] ?? refuse(error)
}

/** The person of that id, or a refusal. */
export function userOf(state: State, id: string, error = 'user_not_found'): User {
  return state.users[id] ?? refuse(error)
}

/** The workspace of that id, or a refusal. */
export function teamOf(state: State, id: string): Team {
  return state.teams[id] ?? refuse('team_not_found')
}

/** The message at that time in a channel, or a refusal; what was deleted is not there. */
export function messageOf(state: State, channelId: string, ts: string): Message {
  const found = messagesOf(state, channelId).find((message) => message.ts === ts)
  return found && found.subtype !== 'tombstone' ? found : refuse('message_not_found')
}

/** All messages of a channel in the order of `ts`. */
export function messagesOf(state: State, channelId: string): readonly Message[] {
  return state.messages[channelId] ?? []
}

/** The apps that are installed in a workspace and still welcome. */
export function installsIn(state: State, teamId: string): readonly Install[] {
  return Object.values(state.installs).filter(
    (install) => install.teamId === teamId && !install.revoked,
  )
}

/** Refuses. */
export function refuse(error: string): never {
  throw new ApiError(error)
}
