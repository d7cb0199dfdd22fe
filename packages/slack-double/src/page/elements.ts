import { isRecord } from '../blocks/shape.ts'
import type { Json, State } from '../core/state.ts'
import type { Aim } from '../human/index.ts'
import { answerField } from '../views/values.ts'
import { data, html, type Html } from './html.ts'
import { mrkdwn, plain } from './text.ts'

/** What surrounds an element that is drawn: whose screen, where on it, and what was entered there. */
export interface Surroundings {
  readonly state: State
  readonly userId: string
  readonly aim: Aim
  readonly values: Json
}

interface Drawn {
  readonly near: Surroundings
  readonly element: Json
  readonly blockId: string
  readonly answer: unknown
}

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
  multi_static_select: (drawn) => menu(drawn, options(drawn.element), true),
  multi_external_select: external,
  multi_users_select: (drawn) => menu(drawn, people(drawn.near), true),
  multi_channels_select: (drawn) => menu(drawn, rooms(drawn.near), true),
  multi_conversations_select: (drawn) => menu(drawn, rooms(drawn.near), true),
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
export function elementHtml(near: Surroundings, element: Json, blockId: string): Html {
  const type = String(element['type'])
  const draw = Object.hasOwn(DRAWS, type) ? DRAWS[type] : undefined
  const block = near.values[blockId]
  const value = isRecord(block) ? block[String(element['action_id'])] : undefined
  const name = answerField(type)
  const answer = isRecord(value) && name !== null ? value[name] : null
  return draw
    ? draw({ near, element, blockId, answer })
    : html`<span class="unknown">${type}: not on this page</span>`
}

/** A text object. */
export function textHtml(state: State, text: unknown): Html | null {
  if (!isRecord(text)) return null
  const own = typeof text['text'] === 'string' ? text['text'] : ''
  return text['type'] === 'mrkdwn' ? mrkdwn(state, own) : plain(own)
}

function which({ near, element, blockId }: Drawn): string {
  return data([near.aim, { block: blockId, action: element['action_id'] }])
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

interface Choosable {
  readonly value: string
  readonly label: string
}

function menu(drawn: Drawn, choices: readonly Choosable[], multiple = false): Html {
  const chosen = valuesOf(drawn.answer)
  return html`<select
    data-set="${which(drawn)}"
    data-confirm="${question(drawn.element)}"
    aria-label="${placeholder(drawn.element) || String(drawn.element['action_id'])}"
    ${multiple && 'multiple'}
  >
    ${choices.map(({ value, label }) => html`<option value="${value}" ${chosen.includes(value) && 'selected'}>${label}</option>`)}
  </select>`
}

function external(drawn: Drawn): Html {
  const chosen = (Array.isArray(drawn.answer) ? drawn.answer : [drawn.answer]) as readonly unknown[]
  const texts = chosen.map((one) => (isRecord(one) ? textIn(one['text']) : '')).join('、')
  return html`<span class="external">
    <input
      type="text"
      data-suggest="${which(drawn)}"
      value="${texts}"
      aria-label="${String(drawn.element['action_id'])}"
      placeholder="${placeholder(drawn.element) || '…'}"
    />
    <select
      data-offered="${which(drawn)}"
      data-several="${String(drawn.element['type']).startsWith('multi') ? 'yes' : 'no'}"
      hidden
      size="6"
    ></select>
  </span>`
}

function boxes(drawn: Drawn, type: 'checkbox' | 'radio'): Html {
  const { element, near, blockId } = drawn
  const chosen = valuesOf(drawn.answer)
  const all = Array.isArray(element['options']) ? (element['options'] as readonly Json[]) : []
  return html`<span class="boxes" data-boxes="${which(drawn)}"
    >${all.map(
      (option) =>
        html`<label>
          <input
            type="${type}"
            name="${blockId}-${String(element['action_id'])}"
            value="${option['value'] as string}"
            ${chosen.includes(String(option['value'])) && 'checked'}
          />
          <span
            >${textHtml(near.state, option['text'])}${option['description'] ? html`<small>${textHtml(near.state, option['description'])}</small>` : null}</span
          >
        </label>`,
    )}</span
  >`
}

function field(drawn: Drawn, type: string): Html {
  const { answer } = drawn
  const value =
    type === 'datetime-local' && typeof answer === 'number'
      ? new Date(answer * 1000).toISOString().slice(0, 16)
      : answer
  return html`<input
    type="${type}"
    data-set="${which(drawn)}"
    value="${typeof value === 'string' ? value : ''}"
    placeholder="${placeholder(drawn.element)}"
    aria-label="${String(drawn.element['action_id'])}"
  />`
}

function area(drawn: Drawn): Html {
  const { answer } = drawn
  const text = typeof answer === 'string' ? answer : richIn(answer)
  return html`<textarea
    rows="3"
    data-set="${which(drawn)}"
    placeholder="${placeholder(drawn.element)}"
    aria-label="${String(drawn.element['action_id'])}"
  >
${text}</textarea>`
}

function options(element: Json): readonly Choosable[] {
  const groups = Array.isArray(element['option_groups'])
    ? (element['option_groups'] as readonly Json[]).flatMap((group) => group['options'])
    : []
  const own: readonly unknown[] = Array.isArray(element['options']) ? element['options'] : groups
  return own.flatMap((option) =>
    isRecord(option) ? [{ value: String(option['value']), label: textIn(option['text']) }] : [],
  )
}

function people({ state, userId }: Surroundings): readonly Choosable[] {
  const teamId = state.users[userId]?.teamId
  return Object.values(state.users)
    .filter((user) => user.teamId === teamId && !user.deleted)
    .map(({ id, displayName }) => ({ value: id, label: displayName }))
}

function rooms({ state, userId }: Surroundings): readonly Choosable[] {
  return Object.values(state.channels)
    .filter(({ kind, members }) => kind === 'public' || members.includes(userId))
    .filter(({ kind }) => kind !== 'im')
    .map(({ id, name }) => ({ value: id, label: `#${name}` }))
}

function nothing({ element }: Drawn): Choosable {
  return { value: '', label: placeholder(element) || '…' }
}

function valuesOf(answer: unknown): readonly string[] {
  const all = (Array.isArray(answer) ? answer : [answer]) as readonly unknown[]
  return all.flatMap((one) => {
    if (typeof one === 'string') return [one]
    return isRecord(one) ? [String(one['value'])] : []
  })
}

function placeholder(element: Json): string {
  return textIn(element['placeholder'])
}

function question({ confirm }: Json): string {
  return isRecord(confirm) ? `${textIn(confirm['title'])}\n${textIn(confirm['text'])}` : ''
}

function textIn(text: unknown): string {
  return isRecord(text) && typeof text['text'] === 'string' ? text['text'] : ''
}

function richIn(value: unknown): string {
  if (Array.isArray(value)) return value.map((inner) => richIn(inner)).join('')
  if (!isRecord(value)) return ''
  return typeof value['text'] === 'string' ? value['text'] : richIn(value['elements'])
}
