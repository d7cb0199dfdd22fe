import type { Fields, Shape } from './shape.ts'

/** A truth value. */
export const flag: Shape = { kind: 'boolean' }

/** A value that Slack checks and we do not; the page of what is not known lists them. */
export const anything: Shape = { kind: 'anything' }

/** A text of at most so many characters. */
export function upTo(max: number): Shape {
  return { kind: 'string', max }
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): Shape {
  return { kind: 'string', oneOf: words }
}

/** A list of so many things. */
export function list(items: Shape, min: number, max?: number): Shape {
  return max === undefined ? { kind: 'list', items, min } : { kind: 'list', items, min, max }
}

type Named = Readonly<Record<string, Shape>>

/** An object of a given `type`; names that end in `!` must be there, and `a!b` may be given as `b` instead. */
export function typedAs(type: string, fields: Named): Fields {
  return record({ 'type!': oneOf(type), ...fields })
}

/** An object without a `type`; names as in `typedAs`. */
export function record(named: Named): Fields {
  const names = Object.entries(named).map(([name, shape]) => ({ parts: name.split('!'), shape }))
  const required = names.filter(({ parts }) => parts.length > 1)
  return {
    kind: 'fields',
    required: required.map(({ parts }) => parts[0] ?? ''),
    instead: Object.fromEntries(
      required.flatMap(({ parts: [name = '', other] }) => (other ? [[name, other]] : [])),
    ),
    fields: Object.fromEntries(names.map(({ parts, shape }) => [parts[0] ?? '', shape])),
  }
}

const plain = typedAs('plain_text', { 'text!': { kind: 'string', min: 1 }, emoji: flag })
const mrkdwn = typedAs('mrkdwn', { 'text!': { kind: 'string', min: 1 }, verbatim: flag })

/** The two kinds of text objects. */
export const TEXTS = { plain_text: plain, mrkdwn }

const someText: Shape = { kind: 'typed', types: TEXTS }

/** A plain text object of at most so many characters. Slack joins two demands here, so an empty text is refused twice. */
export function plainText(max: number): Shape {
  return { kind: 'all', of: [plain, lengthOfText(max, 1)] }
}

/** A text object of either kind, of at most so many characters. */
export function anyText(max: number): Shape {
  return { kind: 'all', of: [someText, lengthOfText(max)] }
}

function lengthOfText(max: number, min?: number): Shape {
  const text: Shape = min === undefined ? upTo(max) : { kind: 'string', min, max }
  return { kind: 'fields', required: [], fields: { text }, open: true }
}

/** The question before a dangerous action. */
export const confirmation = record({
  'title!': plainText(100),
  'text!': anyText(300),
  'confirm!': plainText(30),
  'deny!': plainText(30),
  style: oneOf('primary', 'danger'),
})

/** Slack's types say 75 and newer pages 150; what keeps to the lower one is right in both cases. */
const optionValue = upTo(75)

/** An option of a menu, whose text is plain. */
export const plainOption = record({
  'text!': plainText(75),
  'value!': optionValue,
  description: plainText(75),
})

/** An option of an overflow menu, which may carry an address. */
export const linkOption = record({
  'text!': plainText(75),
  'value!': optionValue,
  description: plainText(75),
  url: upTo(3000),
})

/** An option of checkboxes or radio buttons, whose texts may be formatted. */
export const richOption = record({
  'text!': anyText(75),
  'value!': optionValue,
  description: anyText(75),
})

/** Options under a heading. */
export const optionGroup = record({
  'label!': plainText(75),
  'options!': list(plainOption, 1, 100),
})

/** What an app offers in a menu that it fills itself: there may be nothing that fits. */
export const offer = record({
  'options!option_groups': list(plainOption, 0, 100),
  option_groups: list(optionGroup, 0, 100),
})

/** When an input tells the app of a keystroke. */
export const dispatchConfig = record({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1),
})

/** Which conversations a menu offers. */
export const conversationFilter = record({
  include: list(oneOf('im', 'mpim', 'private', 'public'), 1),
  exclude_external_shared_channels: flag,
  exclude_bot_users: flag,
})

/** A file that Slack already has, shown as a picture. */
export const slackFile = record({ id: upTo(255), url: upTo(3000) })
