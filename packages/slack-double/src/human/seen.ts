import type { Channel, Json, Message, State, User } from '../core/state.ts'
import { channelName } from '../interactivity/payload-parts.ts'
import { ephemeralJson, messageJson } from '../render/message.ts'
import { homeOf, stackOf } from '../views/rows.ts'
import { filledView } from '../views/shown.ts'
import { stateValues } from '../views/values.ts'
import { appsOf } from './start.ts'
import { person } from './spots.ts'

/** The latest so many messages that call for someone. */
const NOTICES = 20

/** The messages of a channel as this person sees them, those for nobody else among them, oldest first. */
export function messagesSeen(state: State, userId: string, channelId: string): readonly Json[] {
  const own = (state.ephemerals[channelId] ?? []).filter(({ to }) => to === userId)
  return [
    ...(state.messages[channelId] ?? []).map((message) => messageJson(state, message)),
    ...own.map((message) => ephemeralJson(message)),
  ].toSorted((a, b) => (tsIn(a) < tsIn(b) ? -1 : 1))
}

/** The modal that lies on top, filled in as far as it is. */
export function modalSeen(state: State, userId: string): Json | null {
  const top = stackOf(state, userId).at(-1)
  return top ? filledView(state, top) : null
}

/** The Home tab of an app. */
export function homeSeen(state: State, userId: string, appId: string): Json | null {
  const row = homeOf(state, { appId, userId })
  return row ? filledView(state, row) : null
}

/** Everything that stands on someone's screen, for the page. */
export function screenOf(state: State, userId: string, channelId: string | null): Json {
  const me = person(state, userId)
  const channels = Object.values(state.channels).filter((channel) => mayKnow(me, channel))
  const open = channels.find(({ id }) => id === channelId)
  return {
    me: me.id,
    people: Object.values(state.users)
      .filter(({ teamId }) => teamId === me.teamId)
      .map(({ id, name, realName, bot, deleted, away }) => ({
        id,
        name,
        realName,
        isBot: bot !== null,
        deleted,
        away,
      })),
    apps: appsOf(state, me).map(({ id, name, commands, shortcuts, homeTab }) => ({
      id,
      name,
      commands,
      shortcuts,
      homeTab,
      home: homeSeen(state, userId, id),
    })),
    groups: Object.values(state.userGroups).map(({ id, handle }) => ({ id, handle })),
    channels: channels.map((channel) => channelSeen(state, me, channel)),
    messages: open ? messagesSeen(state, userId, open.id) : [],
    entered: open ? enteredIn(state, userId, open.id) : {},
    pins: open ? (state.pins[open.id] ?? []).map(({ ts }) => ts) : [],
    bookmarks: open
      ? Object.values(state.bookmarks).filter((bookmark) => bookmark.channelId === open.id)
      : [],
    modal: modalSeen(state, userId),
    depth: stackOf(state, userId).length,
    notices: noticesFor(state, me, channels),
  }
}

function channelSeen(state: State, me: User, channel: Channel): Json {
  const other = channel.members.find((id) => id !== me.id) ?? me.id
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.kind === 'im' ? (state.users[other]?.realName ?? other) : channel.name,
    calledInPayloads: channelName(channel),
    isMember: channel.members.includes(me.id),
    isArchived: channel.isArchived,
    topic: channel.topic.value,
    purpose: channel.purpose.value,
    members: channel.members,
    latest: (state.messages[channel.id] ?? []).at(-1)?.ts ?? null,
  }
}

function mayKnow(me: User, { teamId, kind, members }: Channel): boolean {
  return teamId === me.teamId && (kind === 'public' || members.includes(me.id))
}

/** A message that calls for someone. */
export interface Notice {
  readonly channel: string
  readonly ts: string
  readonly text: string
  readonly userId: string | null
  readonly username: string | null
}

/** The latest messages that mention someone or were written to them alone, oldest first. */
export function noticesFor(
  state: State,
  me: User,
  channels: readonly Channel[],
): readonly Notice[] {
  return channels
    .flatMap((channel) =>
      (state.messages[channel.id] ?? [])
        .filter((message) => callsFor(me, channel, message))
        .map(({ ts, text, userId, username }) => ({
          channel: channel.id,
          ts,
          text,
          userId,
          username,
        })),
    )
    .toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
    .slice(-NOTICES)
}

function callsFor(
  me: User,
  { kind, members }: Channel,
  { userId, subtype, text }: Message,
): boolean {
  if (userId === me.id || (subtype !== null && subtype !== 'bot_message')) return false
  if (kind === 'im') return true
  return (
    text.includes(`<@${me.id}`) ||
    (members.includes(me.id) && /<!(here|channel|everyone)/.test(text))
  )
}

/** What this person has put into the fields of the channel's messages, by the message. */
function enteredIn(state: State, userId: string, channelId: string): Json {
  const all = [...(state.messages[channelId] ?? []), ...(state.ephemerals[channelId] ?? [])]
  return Object.fromEntries(
    all.map(({ ts, blocks }) => [
      ts,
      stateValues(blocks, state.entered[`${channelId}:${ts}:${userId}`] ?? {}),
    ]),
  )
}

function tsIn({ ts }: Json): string {
  return typeof ts === 'string' ? ts : ''
}
