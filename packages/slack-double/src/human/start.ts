import { openDirect } from '../acts/index.ts'
import { messageOf, refuse } from '../acts/find.ts'
import { isRecord } from '../blocks/shape.ts'
import type { Double, Interaction } from '../core/double.ts'
import type { App, State, User } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { commandPayload, messageActionPayload, shortcutPayload } from '../interactivity/payloads.ts'
import type { Deed } from '../interactivity/payload-parts.ts'
import { respond } from '../interactivity/respond.ts'
import { responseIdIn } from '../interactivity/response-urls.ts'
import { homeOf } from '../views/rows.ts'
import { filledView } from '../views/shown.ts'
import { attempt, clickOutcome, commandFailure, DONE, type Outcome } from './outcome.ts'
import { channelFor, person } from './spots.ts'
import type { OnMessage } from './acting.ts'

/** A slash command as it is typed into a channel. */
export interface Typed {
  readonly userId: string
  readonly channel: string
  readonly text: string
  /** Set when it is typed into a thread, where slash commands do not work. */
  readonly threadTs?: string
}

/** Runs a slash command; what the app answers at once is shown. */
export async function command(double: Double, typed: Typed): Promise<Outcome> {
  const [word = '', rest = ''] = typed.text.split(/\s+(.*)/s)
  if (typed.threadTs !== undefined) {
    return { ok: false, error: `${word} is not supported in threads. Sorry!` }
  }
  const interaction = double.change((turn): Interaction | null => {
    const user = person(turn.state, typed.userId)
    const app = appsOf(turn.state, user).find(({ commands }) =>
      commands.some(({ command: name }) => name === word),
    )
    const declared = app?.commands.find(({ command: name }) => name === word)
    if (!app || !declared) return null
    const channel = channelFor(turn.state, user, typed.channel)
    const said = { command: declared, text: rest }
    return {
      appId: app.id,
      kind: 'command',
      payload: commandPayload({ turn, app, user }, channel, said),
    }
  })
  if (!interaction) return { ok: false, error: `${word} is not a valid command.` }
  const answer = await double.send(interaction)
  return answer.ok
    ? showAnswer(double, interaction, answer.body)
    : { ok: false, error: commandFailure(word, answer) }
}

/** Opens a shortcut of the whole workspace. */
export async function shortcut(
  double: Double,
  userId: string,
  callbackId: string,
): Promise<Outcome> {
  const interaction = double.change((turn): Interaction => {
    const deed = shortcutDeed(turn, userId, { type: 'global', callbackId })
    return {
      appId: deed.app.id,
      kind: 'interactive',
      payload: shortcutPayload(deed, callbackId),
    }
  })
  return clickOutcome(await double.send(interaction))
}

/** Opens a shortcut on a message. */
export async function messageShortcut(
  double: Double,
  userId: string,
  chosen: OnMessage & { readonly callbackId: string },
): Promise<Outcome> {
  const { callbackId } = chosen
  const interaction = double.change((turn): Interaction => {
    const deed = shortcutDeed(turn, userId, { type: 'message', callbackId })
    const spot = messageSpot(turn.state, deed.user, chosen)
    return {
      appId: deed.app.id,
      kind: 'interactive',
      payload: messageActionPayload(deed, callbackId, spot),
    }
  })
  return clickOutcome(await double.send(interaction))
}

/** Opens a tab of an app, its Home or the messages with its bot; the app hears of it and may publish Home anew. */
export function openHome(
  double: Double,
  userId: string,
  { appId, tab }: { readonly appId: string; readonly tab: 'home' | 'messages' },
): Outcome {
  return attempt(() => {
    double.change((turn) => {
      const user = person(turn.state, userId)
      const install = installOf(turn.state, user.teamId, appId)
      const { channel } = openDirect(turn, user.teamId, [userId, install.botUserId])
      const row = tab === 'home' ? homeOf(turn.state, { appId, userId }) : undefined
      turn.emit({
        name: 'app_home_opened',
        teamId: user.teamId,
        channelId: channel.id,
        audience: { appId },
        event: {
          type: 'app_home_opened',
          user: userId,
          channel: channel.id,
          tab,
          ...(row ? { view: filledView(turn.state, row) } : {}),
          event_ts: turn.ts(),
        },
      })
    })
  })
}

/** The apps of someone's workspace. */
export function appsOf(state: State, { teamId }: User): readonly App[] {
  return Object.values(state.installs)
    .filter((install) => install.teamId === teamId && !install.revoked)
    .flatMap(({ appId }) => state.apps[appId] ?? [])
}

/** What came with the acknowledgement of a command is a message for whoever typed it, or for the channel. */
function showAnswer(double: Double, { payload }: Interaction, body: unknown): Outcome {
  const said = typeof body === 'string' ? { text: body } : body
  const empty = !isRecord(said) || (said['text'] ?? said['blocks']) === undefined
  if (empty || said['text'] === '') return DONE
  return attempt(() => {
    double.change((turn) => {
      const id = responseIdIn(new URL(String(payload['response_url'])).pathname) ?? ''
      const url = turn.state.responseUrls[id] ?? refuse('invalid_url')
      respond(turn, url, said)
    })
  })
}

interface Wanted {
  readonly type: 'global' | 'message'
  readonly callbackId: string
}

function shortcutDeed(turn: Turn, userId: string, { type, callbackId }: Wanted): Deed {
  const user = person(turn.state, userId)
  const app =
    appsOf(turn.state, user).find(({ shortcuts }) =>
      shortcuts.some((known) => known.type === type && known.callbackId === callbackId),
    ) ?? refuse('no_such_shortcut')
  return { turn, app, user }
}

function messageSpot(state: State, user: User, { channel: given, ts }: OnMessage) {
  const channel = channelFor(state, user, given)
  const message = messageOf(state, channel.id, ts)
  return { kind: 'message', channel, message } as const
}

function installOf(state: State, teamId: string, appId: string) {
  return (
    Object.values(state.installs).find(
      (install) => install.teamId === teamId && install.appId === appId && !install.revoked,
    ) ?? refuse('no_app')
  )
}
