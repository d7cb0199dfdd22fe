import { createHash } from 'node:crypto'
import type { FieldValues } from '../actions/action.ts'
import type { Place } from '../call.ts'

/** What Slack sent: of whatever shape, and read with care. */
export type Json = Readonly<Record<string, unknown>>

/** Whether this is an object with names in it. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at this path; undefined when there is nothing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, step) => {
    if (Array.isArray(found)) return found[Number(step)]
    return isRecord(found) ? found[step] : undefined
  }, value)
}

/** The text at this path; empty when there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The list at this path; empty when there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** What makes a form that was sent the same as another: one view may be one form after another, about different things. */
function whatWasSent(body: unknown): readonly unknown[] {
  const view = at(body, 'view')
  return [
    textAt(view, 'id') || body,
    textAt(view, 'callback_id'),
    textAt(view, 'private_metadata'),
    at(view, 'state', 'values'),
  ]
}

/** Somebody did something: who, where, and what makes a repeat of it the same. */
export interface Heard {
  readonly slackUser: string
  readonly team: string
  /** The same for the same thing, however often Slack delivers it or somebody sends it again. */
  readonly interaction: string
  /** Opens one view within three seconds; empty: none can be opened. */
  readonly trigger: string
  readonly place: Place
}

const digest = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

/** A slash command, as a form of fields. */
export function heardInCommand(body: unknown): Heard {
  return {
    slackUser: textAt(body, 'user_id'),
    team: textAt(body, 'team_id'),
    interaction: `command.${digest(textAt(body, 'trigger_id') || body)}`,
    trigger: textAt(body, 'trigger_id'),
    place: placeOf(textAt(body, 'channel_id')),
  }
}

/** A click, a choice, a shortcut. */
export function heardInClick(body: unknown): Heard {
  const message = textAt(body, 'container', 'message_ts') || textAt(body, 'message', 'ts')
  const parent = textAt(body, 'container', 'thread_ts') || textAt(body, 'message', 'thread_ts')
  return {
    slackUser: textAt(body, 'user', 'id'),
    team: teamOf(body),
    interaction: `click.${digest(textAt(body, 'trigger_id') || body, at(body, 'actions'))}`,
    trigger: textAt(body, 'trigger_id'),
    place: placeOf(
      textAt(body, 'container', 'channel_id') || textAt(body, 'channel', 'id'),
      parent !== '' && parent !== message ? parent : null,
      message === '' ? null : message,
    ),
  }
}

/** A form that was sent. Sent again with the same in it, because the answer was lost, it is the same. */
export function heardInForm(body: unknown): Heard {
  return {
    slackUser: textAt(body, 'user', 'id'),
    team: teamOf(body),
    interaction: `form.${digest(...whatWasSent(body))}`,
    trigger: textAt(body, 'trigger_id'),
    place: null,
  }
}

function placeOf(
  channel: string,
  thread: string | null = null,
  message: string | null = null,
): Place {
  return channel === '' ? null : { channel, thread, message }
}

/** Ours, also when somebody of another workspace acts in a channel that both share. */
function teamOf(body: unknown): string {
  return textAt(body, 'view', 'app_installed_team_id') || textAt(body, 'team', 'id')
}

/** What the fields of a form hold, by the id of their block. */
export function valuesIn(view: unknown): FieldValues {
  const blocks = at(view, 'state', 'values')
  if (!isRecord(blocks)) return new Map()
  return new Map(
    Object.entries(blocks).map(([block, elements]) => {
      const [element] = isRecord(elements) ? Object.values(elements) : []
      return [block, valueOf(element)]
    }),
  )
}

/** Where each kind of element keeps what was typed or chosen in it. */
const SINGLE = [
  'value',
  'selected_user',
  'selected_channel',
  'selected_conversation',
  'selected_date',
  'selected_time',
  'selected_date_time',
] as const
const SEVERAL = ['selected_users', 'selected_channels', 'selected_conversations'] as const

/** What stands in an element: a text, several, or nothing. */
export function valueOf(element: unknown): string | readonly string[] | null {
  if (!isRecord(element)) return null
  if (Array.isArray(element['selected_options'])) {
    return element['selected_options'].map((option) => textAt(option, 'value'))
  }
  if ('selected_option' in element) return textAt(element, 'selected_option', 'value') || null
  for (const name of SEVERAL) {
    const found = element[name]
    if (Array.isArray(found)) return found.map(String)
  }
  for (const name of SINGLE) {
    const found = element[name]
    if (typeof found === 'string' || typeof found === 'number') return String(found)
  }
  return null
}
