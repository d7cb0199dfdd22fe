import { cut } from '../../views/kit/index.ts'
import { withSigns } from './emoji.ts'
import { at, isRecord, listAt, textAt, type Json } from '../read.ts'

/** A message of Slack, as far as it matters here. */
export interface SaidInSlack {
  readonly channel: string
  readonly ts: string
  /** The message whose thread it stands in; null in the channel itself. */
  readonly thread: string | null
  /** Whoever wrote it; null for a program. */
  readonly slackUser: string | null
  /** The name of the program that said it. */
  readonly app: string | null
  /** In Slack's own markup. */
  readonly markup: string
  readonly files: readonly { readonly name: string; readonly url: string }[]
}

/** What an event tells of a message; null where it tells nothing that people said. */
export type Happened =
  | { readonly kind: 'said'; readonly said: SaidInSlack }
  | { readonly kind: 'edited'; readonly said: SaidInSlack; readonly editedAt: string }
  | { readonly kind: 'deleted'; readonly channel: string; readonly ts: string }

/** Which of the workspace's users we are. */
export interface Self {
  readonly botId: string
  readonly botUserId: string
}

/** Kinds of messages that are something somebody said; all others are Slack's own notes of joins, topics and the like. */
const TALK = new Set(['', 'file_share', 'thread_broadcast', 'me_message', 'bot_message'])

/** Reads an event of type `message`, whatever came. */
export function happenedIn(event: Json, self: Self): Happened | null {
  const channel = textAt(event, 'channel')
  switch (textAt(event, 'subtype')) {
    case 'message_changed':
      return changed(event, channel, self)
    case 'message_deleted':
      return deleted(
        channel,
        textAt(event, 'deleted_ts') || textAt(event, 'previous_message', 'ts'),
      )
    default:
      if (event['hidden'] === true) return null
      return saidOf(event, channel, self)
  }
}

function saidOf(event: unknown, channel: string, self: Self): Happened | null {
  const said = messageOf(event, channel, self)
  return said && { kind: 'said', said }
}

/** Unfurled links and the counters of a thread change a message as well, but nobody edited it. */
function changed(event: Json, channel: string, self: Self): Happened | null {
  const before = event['previous_message']
  const after = event['message']
  const ts = textAt(after, 'ts') || textAt(before, 'ts')
  if (textAt(after, 'subtype') === 'tombstone') {
    return isOwn(before, self) ? null : deleted(channel, ts)
  }
  const said = messageOf(isRecord(after) ? { ...after, ts } : after, channel, self)
  if (!said || wordsOf(before) === said.markup) return null
  return { kind: 'edited', said, editedAt: textAt(after, 'edited', 'ts') || textAt(event, 'ts') }
}

function deleted(channel: string, ts: string): Happened | null {
  return channel === '' || ts === '' ? null : { kind: 'deleted', channel, ts }
}

/** A message that stands in a channel; null where it is none that people or programs said, or our own. */
export function messageOf(message: unknown, channel: string, self: Self): SaidInSlack | null {
  const ts = textAt(message, 'ts')
  if (channel === '' || ts === '' || !isTalk(message) || isOwn(message, self)) return null
  const writer = writerOf(message)
  const markup = wordsOf(message)
  const files = listAt(message, 'files').flatMap((file) => fileOf(file))
  const says = markup.trim() !== '' || files.length > 0
  return writer && says
    ? { channel, ts, thread: threadOf(message, ts), ...writer, markup, files }
    : null
}

/** A person or a program; Slack's own notes have neither. */
function writerOf(message: unknown): Pick<SaidInSlack, 'app' | 'slackUser'> | null {
  const app = appOf(message)
  if (app !== null) return { app, slackUser: null }
  const slackUser = textAt(message, 'user')
  return slackUser === '' ? null : { app: null, slackUser }
}

const isTalk = (message: unknown): boolean => TALK.has(textAt(message, 'subtype'))

/** A message that begins a thread names itself. */
function threadOf(message: unknown, ts: string): string | null {
  const thread = textAt(message, 'thread_ts')
  return thread === '' || thread === ts ? null : thread
}

/** Ours come back to us like those of anybody else. */
function isOwn(message: unknown, { botId, botUserId }: Self): boolean {
  return (
    textAt(message, 'metadata', 'event_type') === 'hikeshi' ||
    (botId !== '' && textAt(message, 'bot_id') === botId) ||
    (botUserId !== '' && textAt(message, 'user') === botUserId)
  )
}

const NAME_MAX = 80

function appOf(message: unknown): string | null {
  if (textAt(message, 'bot_id') === '' && textAt(message, 'subtype') !== 'bot_message') return null
  const name = textAt(message, 'username') || textAt(message, 'bot_profile', 'name')
  return cut(name.trim() || 'App', NAME_MAX)
}

/** The text, in Slack's own markup; programs often put theirs into attachments or blocks alone. */
export function wordsOf(message: unknown): string {
  const text = textAt(message, 'text')
  if (text.trim() !== '') return withSigns(text, listAt(message, 'blocks'))
  const attached = listAt(message, 'attachments').map((one) => attachedText(one))
  const blocks = listAt(message, 'blocks').map(
    (block) => textAt(block, 'text', 'text') || textAt(block, 'text'),
  )
  return [...blocks, ...attached].filter((line) => line.trim() !== '').join('\n')
}

function attachedText(attachment: unknown): string {
  const parts = ['pretext', 'title', 'text'].map((name) => textAt(attachment, name))
  const fields = listAt(attachment, 'fields').map((field) =>
    [textAt(field, 'title'), textAt(field, 'value')].filter((part) => part !== '').join(': '),
  )
  const said = [...parts, ...fields].filter((part) => part.trim() !== '').join('\n')
  return said || textAt(attachment, 'fallback')
}

const FILE_NAME_MAX = 255

/** A file as a link into Slack; one of another workspace, or deleted since, has none. */
function fileOf(file: unknown): readonly { readonly name: string; readonly url: string }[] {
  const url = textAt(file, 'permalink') || textAt(file, 'url_private')
  if (!/^https?:\/\/\S+$/i.test(url) || at(file, 'mode') === 'tombstone') return []
  const name = (textAt(file, 'title') || textAt(file, 'name') || 'file').trim()
  return [{ name: cut(name || 'file', FILE_NAME_MAX), url }]
}
