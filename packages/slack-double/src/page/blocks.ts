import { isRecord } from '../blocks/shape.ts'
import type { Json } from '../core/state.ts'
import type { Surroundings } from './drawn.ts'
import { elementHtml } from './elements.ts'
import { html, type Html } from './html.ts'
import { richTextHtml } from './rich-text.ts'
import { mrkdwn, textHtml } from './text.ts'

type Draw = (near: Surroundings, block: Json) => Html

const DRAWS: Readonly<Record<string, Draw>> = {
  header: ({ state }, { text }) => html`<h3>${textHtml(state, text)}</h3>`,
  divider: () => html`<hr />`,
  section,
  context: (near, block) =>
    html`<div class="context">
      ${partsOf(block).map((part) =>
        'alt_text' in part
          ? elementHtml(near, part, String(block['block_id']))
          : html`<span>${textHtml(near.state, part)}</span>`,
      )}
    </div>`,
  actions,
  context_actions: actions,
  image: ({ state }, block) =>
    html`<figure>
      ${block['title'] ? html`<figcaption>${textHtml(state, block['title'])}</figcaption>` : null}
      <img src="${block['image_url'] as string}" alt="${block['alt_text'] as string}" />
    </figure>`,
  input,
  rich_text: ({ state }, block) => html`<div class="text">${richTextHtml(state, block)}</div>`,
  markdown: ({ state }, { text }) =>
    html`<div class="text">${mrkdwn(state, String(text).replaceAll('**', '*'))}</div>`,
  alert: ({ state }, { text, level }) =>
    html`<div class="alert ${typeof level === 'string' ? level : 'default'}">
      ${textHtml(state, text)}
    </div>`,
  table,
}

/** Blocks as a person sees them. */
export function blocksHtml(near: Surroundings, blocks: readonly Json[]): Html {
  return html`${blocks.map((block) => {
    const type = String(block['type'])
    const draw = Object.hasOwn(DRAWS, type) ? DRAWS[type] : undefined
    const inner = draw
      ? draw(near, block)
      : html`<span class="unknown">${type}: not on this page</span>`
    return html`<div class="block ${type}" data-block="${String(block['block_id'])}">${inner}</div>`
  })}`
}

function section(near: Surroundings, block: Json): Html {
  const { text, fields, accessory } = block
  const all: readonly unknown[] = Array.isArray(fields) ? fields : []
  return html`<div class="text">
      ${textHtml(near.state, text)}
      ${all.length > 0 ? html`<div class="fields">${all.map((one) => html`<div>${textHtml(near.state, one)}</div>`)}</div>` : null}
    </div>
    ${isRecord(accessory) ? elementHtml(near, accessory, String(block['block_id'])) : null}`
}

function actions(near: Surroundings, block: Json): Html {
  const id = String(block['block_id'])
  return html`${partsOf(block).map((element) => elementHtml(near, element, id))}`
}

function input(near: Surroundings, block: Json): Html {
  const id = String(block['block_id'])
  const { label, hint, element, optional } = block
  return html`<div class="label">
      ${textHtml(near.state, label)}${optional === true ? html` <small>(optional)</small>` : null}
    </div>
    ${isRecord(element) ? elementHtml(near, element, id, label) : null}
    <div class="error" role="alert"></div>
    ${hint ? html`<small>${textHtml(near.state, hint)}</small>` : null}`
}

function table({ state }: Surroundings, { rows }: Json): Html {
  const all = Array.isArray(rows) ? (rows as readonly (readonly Json[])[]) : []
  return html`<table>
    ${all.map(
      (row) =>
        html`<tr>
          ${row.map((cell) => html`<td>${cellHtml(state, cell)}</td>`)}
        </tr>`,
    )}
  </table>`
}

function cellHtml(state: Surroundings['state'], cell: Json): Html {
  const { type, text, value } = cell
  return type === 'rich_text' ? richTextHtml(state, cell) : html`${(text ?? value) as string}`
}

function partsOf({ elements }: Json): readonly Json[] {
  return Array.isArray(elements) ? elements.filter((one) => isRecord(one)) : []
}
