import { isRecord } from '../blocks/shape.ts'
import type { Json } from '../core/state.ts'
import { answerField } from '../views/values.ts'
import { boxes, external, menu, nothing, options, people, rooms, several } from './choosing.ts'
import { type Drawn, placeholder, question, type Surroundings, textIn, which } from './drawn.ts'
import { html, type Html } from './html.ts'
import { textHtml } from './text.ts'

type Draw = (drawn: Drawn) => Html

const DRAWS: Readonly<Record<string, Draw>> = {
  button,
  workflow_button: button,
  icon_button: button,
  image,
  overflow: (drawn) => menu(drawn, [{ value: '', label: '⋯' }, ...options(drawn.element)]),
  static_select: (drawn) => menu(drawn, [nothing(drawn), ...options(drawn.element)]),
  external_select: external,
  users_select: (drawn) => menu(drawn, [nothing(drawn), ...people(drawn.near)]),
  channels_select: (drawn) => menu(drawn, [nothing(drawn), ...rooms(drawn.near)]),
  conversations_select: (drawn) => menu(drawn, [nothing(drawn), ...rooms(drawn.near)]),
  multi_static_select: (drawn) => several(drawn, options(drawn.element)),
  multi_external_select: external,
  multi_users_select: (drawn) => several(drawn, people(drawn.near)),
  multi_channels_select: (drawn) => several(drawn, rooms(drawn.near)),
  multi_conversations_select: (drawn) => several(drawn, rooms(drawn.near)),
  checkboxes: (drawn) => boxes(drawn, 'checkbox'),
  radio_buttons: (drawn) => boxes(drawn, 'radio'),
  plain_text_input: (drawn) =>
    drawn.element['multiline'] === true ? area(drawn) : field(drawn, 'text'),
  rich_text_input: area,
  email_text_input: (drawn) => field(drawn, 'email'),
  url_text_input: (drawn) => field(drawn, 'url'),
  number_input: (drawn) => field(drawn, 'number'),
  datepicker: (drawn) => field(drawn, 'date'),
  timepicker: (drawn) => field(drawn, 'time'),
  datetimepicker: (drawn) => field(drawn, 'datetime-local'),
}

/** An element as a person sees it and can use it. */
export function elementHtml(
  near: Surroundings,
  element: Json,
  blockId: string,
  label: unknown = null,
): Html {
  const type = String(element['type'])
  const draw = Object.hasOwn(DRAWS, type) ? DRAWS[type] : undefined
  const block = near.values[blockId]
  const value = isRecord(block) ? block[String(element['action_id'])] : undefined
  const part = answerField(type)
  const answer = isRecord(value) && part !== null ? value[part] : null
  const name = textIn(label) || placeholder(element) || String(element['action_id'])
  return draw
    ? draw({ near, element, blockId, answer, name })
    : html`<span class="unknown">${type}: not on this page</span>`
}

function button(drawn: Drawn): Html {
  const { element, near } = drawn
  const label = element['accessibility_label']
  return html`<button
    type="button"
    class="button ${element['style'] as string}"
    data-do="click"
    data-with="${which(drawn)}"
    data-confirm="${question(element)}"
    data-url="${element['url'] as string}"
    aria-label="${typeof label === 'string' ? label : textIn(element['text'])}"
  >
    ${textHtml(near.state, element['text'])}
  </button>`
}

function image({ element }: Drawn): Html {
  return html`<img
    class="thumb"
    src="${element['image_url'] as string}"
    alt="${element['alt_text'] as string}"
  />`
}

function field(drawn: Drawn, type: string): Html {
  const { answer } = drawn
  const value = type === 'datetime-local' && typeof answer === 'number' ? wallTime(answer) : answer
  return html`<input
    type="${type}"
    data-set="${which(drawn)}"
    value="${typeof value === 'string' ? value : ''}"
    placeholder="${placeholder(drawn.element)}"
    aria-label="${drawn.name}"
  />`
}

/** A moment as the clocks of the page show it: in Japan, as the times of messages do. */
function wallTime(seconds: number): string {
  const japan = 9 * 60 * 60
  return new Date((seconds + japan) * 1000).toISOString().slice(0, 16)
}

function area(drawn: Drawn): Html {
  const { answer } = drawn
  const text = typeof answer === 'string' ? answer : richIn(answer)
  return html`<textarea
    rows="3"
    data-set="${which(drawn)}"
    placeholder="${placeholder(drawn.element)}"
    aria-label="${drawn.name}"
  >
${text}</textarea>`
}

function richIn(value: unknown): string {
  if (Array.isArray(value)) return value.map((inner) => richIn(inner)).join('')
  if (!isRecord(value)) return ''
  return typeof value['text'] === 'string' ? value['text'] : richIn(value['elements'])
}
