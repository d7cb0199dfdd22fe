import { isRecord } from '../blocks/shape.ts'
import type { Json } from '../core/state.ts'
import { type Drawn, placeholder, question, textIn, which, type Surroundings } from './drawn.ts'
import { html, type Html } from './html.ts'
import { textHtml } from './text.ts'

/** One of the things to choose from. */
export interface Choosable {
  readonly value: string
  readonly label: string
}

/** A menu of which one is chosen. */
export function menu(drawn: Drawn, choices: readonly Choosable[]): Html {
  const chosen = valuesOf(drawn.answer)
  return html`<select
    data-set="${which(drawn)}"
    data-confirm="${question(drawn.element)}"
    aria-label="${drawn.name}"
  >
    ${choices.map(({ value, label }) => html`<option value="${value}" ${chosen.includes(value) && 'selected'}>${label}</option>`)}
  </select>`
}

/** A menu of which more than one may be chosen: a list to tick, that scrolls when it is long. */
export function several(drawn: Drawn, choices: readonly Choosable[]): Html {
  const chosen = valuesOf(drawn.answer)
  return html`<span
    class="boxes several"
    data-boxes="${which(drawn)}"
    role="group"
    aria-label="${drawn.name}"
    tabindex="0"
    >${choices.map(
      ({ value, label }) =>
        html`<label>
          <input type="checkbox" value="${value}" ${chosen.includes(value) && 'checked'} />
          <span>${label}</span>
        </label>`,
    )}</span
  >`
}

/** A menu that the app fills as one types. */
export function external(drawn: Drawn): Html {
  const chosen = (Array.isArray(drawn.answer) ? drawn.answer : [drawn.answer]) as readonly unknown[]
  const texts = chosen.map((one) => (isRecord(one) ? textIn(one['text']) : '')).join('、')
  return html`<span class="external">
    <input
      type="text"
      data-suggest="${which(drawn)}"
      value="${texts}"
      aria-label="${drawn.name}"
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

/** All choices side by side. */
export function boxes(drawn: Drawn, type: 'checkbox' | 'radio'): Html {
  const { element, near, blockId } = drawn
  const chosen = valuesOf(drawn.answer)
  const all = Array.isArray(element['options']) ? (element['options'] as readonly Json[]) : []
  return html`<span
    class="boxes"
    data-boxes="${which(drawn)}"
    role="group"
    aria-label="${drawn.name}"
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

/** What the app offers. */
export function options(element: Json): readonly Choosable[] {
  const groups = Array.isArray(element['option_groups'])
    ? (element['option_groups'] as readonly Json[]).flatMap((group) => group['options'])
    : []
  const own: readonly unknown[] = Array.isArray(element['options']) ? element['options'] : groups
  return own.flatMap((option) =>
    isRecord(option) ? [{ value: String(option['value']), label: textIn(option['text']) }] : [],
  )
}

/** Everybody in the workspace. */
export function people({ state, userId }: Surroundings): readonly Choosable[] {
  const teamId = state.users[userId]?.teamId
  return Object.values(state.users)
    .filter((user) => user.teamId === teamId && !user.deleted)
    .map(({ id, displayName }) => ({ value: id, label: displayName }))
}

/** The channels that this person knows. */
export function rooms({ state, userId }: Surroundings): readonly Choosable[] {
  return Object.values(state.channels)
    .filter(({ kind, members }) => kind === 'public' || members.includes(userId))
    .filter(({ kind }) => kind !== 'im')
    .map(({ id, name }) => ({ value: id, label: `#${name}` }))
}

/** No choice yet. */
export function nothing({ element }: Drawn): Choosable {
  return { value: '', label: placeholder(element) || '…' }
}

function valuesOf(answer: unknown): readonly string[] {
  const all = (Array.isArray(answer) ? answer : [answer]) as readonly unknown[]
  return all.flatMap((one) => {
    if (typeof one === 'string') return [one]
    return isRecord(one) ? [String(one['value'])] : []
  })
}
