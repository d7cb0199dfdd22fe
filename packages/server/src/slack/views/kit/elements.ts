import type {
  Button,
  ConfirmationDialog,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  StaticSelect,
  UsersSelect,
} from '@slack/types'
import type { ActionId } from '../../actions/ids.ts'
import { cut, LIMITS, oneLine, sayable } from './plain.ts'

/** Whatever may stand in a row of buttons and menus. */
export type Element = Button | Overflow | StaticSelect | UsersSelect

interface Pressable {
  readonly text: string
  readonly action: ActionId
  /** What the handler needs: an id, seldom more. */
  readonly value?: string
  readonly style?: 'primary' | 'danger'
  readonly confirm?: ConfirmationDialog
  /** For whoever hears it instead of seeing where it stands. */
  readonly label?: string
}

/** A button that some handler answers to. */
export function button({ text, action, value, style, confirm, label }: Pressable): Button {
  return {
    type: 'button',
    text: plain(text, LIMITS.button),
    action_id: action,
    ...(value === undefined || value === '' ? {} : { value: cut(value, LIMITS.buttonValue) }),
    ...(style ? { style } : {}),
    ...(confirm ? { confirm } : {}),
    ...(label === undefined ? {} : { accessibility_label: cut(oneLine(label), LIMITS.button) }),
  }
}

/** A button that leads to a page. Null where the address is longer than Slack takes. */
export function linkButton(text: string, address: string): Button | null {
  if (address.length > LIMITS.address || !URL.canParse(address)) return null
  return {
    type: 'button',
    text: plain(text, LIMITS.button),
    action_id: 'link.open',
    url: address,
  }
}

/** One thing that can be chosen. */
export interface Choice {
  readonly text: string
  readonly value: string
  readonly about?: string
}

/** A menu behind three dots, of at most five; null when it would be empty. */
export function overflow(action: ActionId, choices: readonly Choice[]): Overflow | null {
  if (choices.length === 0) return null
  return { type: 'overflow', action_id: action, options: choices.slice(0, 5).map(optionOf) }
}

interface Menu {
  readonly action: ActionId
  readonly placeholder: string
  readonly choices: readonly Choice[]
  readonly chosen?: string
}

/** A menu of at most a hundred; null when it would be empty. */
export function select({ action, placeholder, choices, chosen }: Menu): StaticSelect | null {
  if (choices.length === 0) return null
  const options = choices.slice(0, 100).map(optionOf)
  const initial = options.find(({ value }) => value === chosen)
  return {
    type: 'static_select',
    action_id: action,
    placeholder: plain(placeholder, LIMITS.placeholder),
    options,
    ...(initial ? { initial_option: initial } : {}),
  }
}

/** A menu of everybody in the workspace. */
export function usersSelect(action: ActionId, placeholder: string): UsersSelect {
  return {
    type: 'users_select',
    action_id: action,
    placeholder: plain(placeholder, LIMITS.placeholder),
  }
}

interface Question {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly dangerous?: boolean
}

/** The question before something that is not easily undone. */
export function confirmation({ title, text, yes, no, dangerous }: Question): ConfirmationDialog {
  return {
    title: plain(title, LIMITS.confirmTitle),
    text: plain(text, LIMITS.confirmText),
    confirm: plain(yes, LIMITS.confirmButton),
    deny: plain(no, LIMITS.confirmButton),
    ...(dangerous ? { style: 'danger' } : {}),
  }
}

/** A text without markup, in one line. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: cut(sayable(oneLine(text)), max), emoji: true }
}

/** An option of a menu. Its value is an id of ours: one that is too long is a bug. */
export function optionOf({ text, value, about }: Choice): PlainTextOption {
  if (value.length > LIMITS.option) throw new Error(`too long for an option: ${value}`)
  return {
    text: plain(text, LIMITS.option),
    value,
    ...(about === undefined || about.trim() === ''
      ? {}
      : { description: plain(about, LIMITS.option) }),
  }
}
