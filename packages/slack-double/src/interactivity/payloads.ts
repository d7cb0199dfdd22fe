import { isRecord } from '../blocks/shape.ts'
import type { ViewRow } from '../core/interactions.ts'
import type { Channel, Command, Json } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { messageJson } from '../render/message.ts'
import { blocksOf, filledView } from '../views/shown.ts'
import { answerField, locate, stateValues, type Located } from '../views/values.ts'
import { commandText } from './escape.ts'
import {
  blocksIn,
  channelName,
  channelRef,
  containerOf,
  enteredKey,
  head,
  shownMessage,
  trigger,
  type Deed,
  type MessageSpot,
  type Spot,
} from './payload-parts.ts'
import { mintResponseUrl } from './response-urls.ts'

/** A slash command, as the fields of a form. */
export function commandPayload(
  deed: Deed,
  channel: Channel,
  said: { readonly command: Command; readonly text: string },
): Json {
  const { turn, app, user } = deed
  const { command, text } = said
  const where = { state: turn.state, teamId: user.teamId }
  return {
    token: app.verificationToken,
    team_id: user.teamId,
    team_domain: turn.state.teams[user.teamId]?.domain ?? '',
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command: command.command,
    text: command.shouldEscape ? commandText(where, text) : text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: mintResponseUrl(turn, 'commands', {
      appId: app.id,
      userId: user.id,
      channelId: channel.id,
      messageTs: null,
      threadTs: null,
      isEphemeral: false,
    }),
    trigger_id: trigger(deed, null),
  }
}

/** A click or a choice. `entered` is what the person has put into the fields of a message. */
export function actionsPayload(deed: Deed, spot: Spot, at: Located, more: Json): Json {
  const { turn, app } = deed
  const common = {
    type: 'block_actions',
    ...head(deed),
    api_app_id: app.id,
    container: containerOf(spot),
    trigger_id: trigger(deed, spot.kind === 'view' ? spot.row.id : null),
  }
  const actions = [actionOf(turn, at, more)]
  if (spot.kind === 'view') {
    return { ...common, view: filledView(turn.state, spot.row), actions }
  }
  const blocks = blocksIn(spot.message).flatMap((part) => part.blocks)
  const entered = turn.state.entered[enteredKey(spot, deed.user.id)] ?? {}
  return {
    ...common,
    channel: channelRef(spot.channel),
    ...shownMessage(turn.state, spot),
    state: { values: stateValues(blocks, entered) },
    response_url: messageResponseUrl(deed, spot, 'actions'),
    actions,
  }
}

/** What an external select asks while someone types. */
export function suggestionPayload(deed: Deed, spot: Spot, at: Located, typed: string): Json {
  const { turn, app } = deed
  const { token, team, user } = head(deed)
  return {
    type: 'block_suggestion',
    token,
    team,
    user,
    container: containerOf(spot),
    api_app_id: app.id,
    action_id: at.actionId,
    block_id: at.blockId,
    value: typed,
    ...(spot.kind === 'view'
      ? { view: filledView(turn.state, spot.row) }
      : { channel: channelRef(spot.channel), ...shownMessage(turn.state, spot) }),
  }
}

/** A modal that was sent. */
export function submissionPayload(deed: Deed, row: ViewRow): Json {
  const { turn, app } = deed
  return {
    type: 'view_submission',
    ...head(deed),
    api_app_id: app.id,
    trigger_id: trigger(deed, row.id),
    view: filledView(turn.state, row),
    response_urls: responseUrls(deed, row),
  }
}

/** A modal that was closed without sending. */
export function closedPayload(deed: Deed, row: ViewRow, isCleared: boolean): Json {
  return {
    type: 'view_closed',
    ...head(deed),
    api_app_id: deed.app.id,
    view: filledView(deed.turn.state, row),
    is_cleared: isCleared,
  }
}

/** A shortcut of the whole workspace. */
export function shortcutPayload(deed: Deed, callbackId: string): Json {
  const { id, name, teamId } = deed.user
  return {
    type: 'shortcut',
    ...head(deed),
    user: { id, username: name, team_id: teamId },
    action_ts: deed.turn.ts(),
    callback_id: callbackId,
    trigger_id: trigger(deed, null),
  }
}

/** A shortcut on a message. */
export function messageActionPayload(
  deed: Deed,
  callbackId: string,
  spot: Spot & { readonly kind: 'message' },
): Json {
  return {
    type: 'message_action',
    ...head(deed),
    action_ts: deed.turn.ts(),
    callback_id: callbackId,
    trigger_id: trigger(deed, null),
    channel: channelRef(spot.channel),
    message_ts: spot.message.ts,
    message: messageJson(deed.turn.state, spot.message),
    response_url: messageResponseUrl(deed, spot, 'app'),
  }
}

function actionOf(turn: Turn, { blockId, actionId, element }: Located, more: Json): Json {
  const { type, text, value, style, url, placeholder } = element
  const field = answerField(type)
  const own = field === null ? { text, value, style, url } : { placeholder }
  return {
    action_id: actionId,
    block_id: blockId,
    ...Object.fromEntries(Object.entries(own).filter(([, part]) => part !== undefined)),
    ...more,
    type,
    action_ts: turn.ts(),
  }
}

function messageResponseUrl(
  { turn, app, user }: Deed,
  spot: MessageSpot,
  family: 'actions' | 'app',
): string {
  return mintResponseUrl(turn, family, {
    appId: app.id,
    userId: user.id,
    channelId: spot.channel.id,
    messageTs: spot.message.ts,
    threadTs: spot.message.threadTs,
    isEphemeral: spot.kind === 'ephemeral',
  })
}

/** A modal may ask for an address to answer to in the conversation that was chosen in it. */
function responseUrls({ turn, app, user }: Deed, row: ViewRow): readonly Json[] {
  const blocks = blocksOf(row)
  const values = stateValues(blocks, row.values)
  return locate(blocks).flatMap(({ blockId, actionId, element }) => {
    const channelId = chosenChannel(values[blockId], actionId)
    if (element['response_url_enabled'] !== true || channelId === null) return []
    const belongs = { appId: app.id, userId: user.id, channelId, messageTs: null, threadTs: null }
    const response_url = mintResponseUrl(turn, 'app', { ...belongs, isEphemeral: false })
    return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url }]
  })
}

function chosenChannel(block: unknown, actionId: string): string | null {
  const value = isRecord(block) ? block[actionId] : undefined
  if (!isRecord(value)) return null
  const chosen = value['selected_conversation'] ?? value['selected_channel']
  return typeof chosen === 'string' ? chosen : null
}
