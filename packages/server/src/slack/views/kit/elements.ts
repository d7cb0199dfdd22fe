import type { Button, Overflow, PlainTextElement, PlainTextOption } from '@slack/types'
import type { ActionId } from '../../actions/ids.ts'
import { cut, LIMITS, oneLine, sayable } from './plain.ts'

/** Whatever may stand in a row of buttons and menus. */
export type Element = Button | Overflow

interface Pressable {
  readonly text: string
  readonly action: ActionId
  /** What the handler needs: an id, seldom more. */
  readonly value?: string
  readonly style?: 'primary' | 'danger'
  /** For whoever hears it instead of seeing where it stands. */
  readonly label?: string
}

/** A button that some handler answers to. */
export function button({ text, action, value, style, label }: Pressable): Button {
  return {
    type: 'button',
    text: plain(text, LIMITS.button),
    action_id: action,
    ...(value === undefined || value === '' ? {} : { value: cut(value, LIMITS.buttonValue) }),
    ...(style ? { style } : {}),
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
