import { messageOf, refuse } from '../acts/find.ts'
import { deleteMessage, editMessage, postMessage } from '../acts/messages.ts'
import { isRecord } from '../blocks/shape.ts'
import { takeAttachments, takeBlocks } from '../blocks/index.ts'
import { ApiError } from '../core/api-error.ts'
import type { ResponseUrl } from '../core/interactions.ts'
import type { App, Channel, Install, Json } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { dropEphemeral, replaceEphemeral, showEphemeral } from './ephemerals.ts'

interface Answer {
  readonly text: string
  readonly blocks: readonly Json[]
  readonly attachments: readonly Json[]
  readonly threadTs: string | null
  readonly inChannel: boolean
}

interface Place {
  readonly turn: Turn
  readonly url: ResponseUrl
  readonly app: App
  readonly install: Install
  readonly channel: Channel
}

/** Does what an app asked for at a response address, or in its answer to a slash command. */
export function respond(turn: Turn, url: ResponseUrl, body: unknown): void {
  if (!isRecord(body)) throw new ApiError('invalid_payload')
  const place = placeOf(turn, url)
  if (body['delete_original'] === true) {
    deleteOriginal(place)
    return
  }
  const answer = answerIn(turn, body)
  if (body['replace_original'] === true && url.messageTs !== null) {
    replaceOriginal(place, url.messageTs, answer)
    return
  }
  say(place, answer)
}

function answerIn(turn: Turn, body: Json): Answer {
  const blocks = body['blocks'] === undefined ? [] : takeBlocks(turn, body['blocks'])
  const text = typeof body['text'] === 'string' ? body['text'] : ''
  const given = Array.isArray(body['attachments']) ? (body['attachments'] as Json[]) : []
  const attachments = takeAttachments(turn, given)
  if (text === '' && blocks.length === 0 && attachments.length === 0) refuse('no_text')
  return {
    text,
    blocks,
    attachments,
    threadTs: typeof body['thread_ts'] === 'string' ? body['thread_ts'] : null,
    inChannel: body['response_type'] === 'in_channel',
  }
}

function say({ turn, url, app, install, channel }: Place, answer: Answer): void {
  const { inChannel, ...said } = answer
  if (inChannel) {
    const author = { kind: 'bot', install, username: app.name } as const
    postMessage(turn, channel, author, { ...said, subtype: 'bot_message' })
    return
  }
  showEphemeral(turn, {
    channelId: channel.id,
    teamId: install.teamId,
    to: url.userId,
    botId: install.botId,
    appId: app.id,
    ...said,
  })
}

function replaceOriginal(place: Place, ts: string, answer: Answer): void {
  const { turn, url, channel, install } = place
  const { text, blocks, attachments } = answer
  if (!url.isEphemeral) {
    const by = install.botUserId
    const before = messageOf(turn.state, channel.id, ts)
    editMessage(turn, channel, before, { text, blocks, attachments, by })
    return
  }
  const shown = (turn.state.ephemerals[channel.id] ?? []).find((message) => message.ts === ts)
  if (!shown) return refuse('message_not_found')
  replaceEphemeral(turn, { ...shown, text, blocks, attachments })
}

function deleteOriginal({ turn, url, channel }: Place): void {
  if (url.messageTs === null) return refuse('message_not_found')
  if (url.isEphemeral) dropEphemeral(turn, channel.id, url.messageTs)
  else deleteMessage(turn, channel, messageOf(turn.state, channel.id, url.messageTs))
}

function placeOf(turn: Turn, url: ResponseUrl): Place {
  const { state } = turn
  const app = state.apps[url.appId] ?? refuse('invalid_url')
  const channel = state.channels[url.channelId] ?? refuse('channel_not_found')
  const install =
    Object.values(state.installs).find(
      ({ appId, teamId, revoked }) => appId === app.id && teamId === channel.teamId && !revoked,
    ) ?? refuse('token_revoked')
  return { turn, url, app, install, channel }
}
