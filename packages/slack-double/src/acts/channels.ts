import type { Caption, Channel } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { channelJson } from '../render/channel.ts'
import { seconds } from '../render/basics.ts'
import { emitChannel, emitTeam } from './emit.ts'
import { refuse } from './find.ts'
import { type Author, postMessage } from './messages.ts'

/** What a new channel is to be. */
export interface NewChannel {
  readonly teamId: string
  readonly name: string
  readonly creator: string
  readonly isPrivate: boolean
  /** Two creates at once: the second does not see that the name is taken. */
  readonly raced?: boolean
}

const LETTERS = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}_-]+$/u
const NO_CAPTION: Caption = { value: '', creator: '', lastSet: 0 }

/** What is wrong with a name for a channel; null when it is right. Japanese is. */
function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'invalid_name_required'
  if (Array.from(name).length > 80) return 'invalid_name_maxlength'
  if (/^[\p{P}\p{S}]+$/u.test(name)) return 'invalid_name_punctuation'
  return LETTERS.test(name) ? null : 'invalid_name_specials'
}

/** Makes a channel with its creator in it. */
export function createChannel(turn: Turn, wanted: NewChannel): Channel {
  const { teamId, name, creator } = wanted
  checkName(turn, teamId, name, wanted.raced)
  const kind = wanted.isPrivate ? 'private' : 'public'
  const channel = newChannel(turn, { teamId, kind, name, members: [creator] })
  turn.put('channels', channel.id, channel)
  if (channel.kind === 'public') {
    const { is_member: _member, ...json } = channelJson(turn.state, channel, creator)
    emitTeam(turn, teamId, { type: 'channel_created', channel: json })
  }
  return channel
}

function checkName(turn: Turn, teamId: string, name: string, raced = false): void {
  const problem = nameProblem(name)
  if (problem !== null) refuse(problem)
  const taken = Object.values(turn.state.channels).some(
    (other) => other.teamId === teamId && other.kind !== 'im' && other.name === name,
  )
  if (taken && !raced) refuse('name_taken')
}

/** The direct conversation of these people, made if there is none; the flag says which. */
export function openDirect(
  turn: Turn,
  teamId: string,
  people: readonly string[],
): { readonly channel: Channel; readonly already: boolean } {
  const members = [...new Set(people)].toSorted()
  const kind = members.length > 2 ? 'mpim' : 'im'
  const found = Object.values(turn.state.channels).find(
    (channel) => channel.kind === kind && channel.members.toSorted().join() === members.join(),
  )
  if (found) return { channel: found, already: true }
  const names = members.map((id) => turn.state.users[id]?.name ?? id)
  const channel = newChannel(turn, {
    teamId,
    kind,
    name: kind === 'im' ? '' : `mpdm-${names.join('--')}-1`,
    members,
  })
  turn.put('channels', channel.id, channel)
  return { channel, already: false }
}

function newChannel(
  turn: Turn,
  given: Pick<Channel, 'teamId' | 'kind' | 'name' | 'members'>,
): Channel {
  return {
    ...given,
    id: turn.id(given.kind === 'im' ? 'D' : 'C'),
    creator: given.members[0] ?? '',
    created: turn.now,
    updated: turn.now,
    isArchived: false,
    isGeneral: false,
    isExtShared: false,
    isReadOnly: false,
    topic: NO_CAPTION,
    purpose: NO_CAPTION,
    previousNames: [],
    canvasId: null,
  }
}

/** Closes a channel for good or until it is opened again; its name stays taken. */
export function archive(turn: Turn, channel: Channel, by: Author): Channel {
  if (channel.isGeneral) refuse('cant_archive_general')
  if (channel.isArchived) refuse('already_archived')
  postMessage(turn, channel, by, { text: 'archived the channel', subtype: 'channel_archive' })
  return set(turn, channel, { isArchived: true }, (now) => {
    emitChannel(turn, now, 'archive', { channel: now.id, user: idOf(by), is_moved: 0 })
  })
}

/** Opens an archived channel again. Its members are still in it. */
export function unarchive(turn: Turn, channel: Channel, by: Author): Channel {
  if (!channel.isArchived) refuse('not_archived')
  const opened = set(turn, channel, { isArchived: false }, (now) => {
    const user = now.kind === 'public' ? { user: idOf(by) } : {}
    emitChannel(turn, now, 'unarchive', { channel: now.id, ...user })
  })
  postMessage(turn, opened, by, { text: 'un-archived the channel', subtype: 'channel_unarchive' })
  return opened
}

/** Gives a channel another name. */
export function rename(turn: Turn, channel: Channel, by: Author, name: string): Channel {
  if (name === channel.name) return channel
  checkName(turn, channel.teamId, name)
  const previousNames = [channel.name, ...channel.previousNames]
  const renamed = set(turn, channel, { name, previousNames }, (now) => {
    const { id, created } = now
    emitChannel(turn, now, 'rename', {
      channel: {
        id,
        name,
        name_normalized: name,
        created: seconds(created),
        is_channel: true,
        is_mpim: false,
      },
    })
  })
  postMessage(turn, renamed, by, {
    text: `has renamed the channel from "${channel.name}" to "${name}"`,
    subtype: 'channel_name',
    extra: { old_name: channel.name, name },
  })
  return renamed
}

/** Sets what a channel is about; each time a message says so, also when nothing changes. */
export function setCaption(
  turn: Turn,
  channel: Channel,
  by: Author,
  { what, value }: { readonly what: 'topic' | 'purpose'; readonly value: string },
): Channel {
  if (Array.from(value).length > 250) refuse('too_long')
  const caption = { value, creator: idOf(by), lastSet: turn.now }
  const after = set(turn, channel, { [what]: caption })
  const text = value === '' ? `cleared the channel ${what}` : `set the channel ${what}: ${value}`
  postMessage(turn, after, by, { text, subtype: `channel_${what}`, extra: { [what]: value } })
  return after
}

/** Writes what changed of a channel. */
export function set(
  turn: Turn,
  channel: Channel,
  changes: Partial<Channel>,
  tell?: (now: Channel) => void,
): Channel {
  const after: Channel = { ...channel, ...changes, updated: turn.now }
  turn.put('channels', channel.id, after)
  tell?.(after)
  return after
}

/** The user behind an author. */
function idOf(author: Author): string {
  return author.kind === 'user' ? author.userId : author.install.botUserId
}
