import { isRecord } from '../blocks/shape.ts'
import type { Json, State } from '../core/state.ts'
import { emojiOf } from './emoji.ts'
import { html, Html } from './html.ts'
import { mention } from './text.ts'

/** A block of rich text: what people type, and what apps may send. */
export function richTextHtml(state: State, block: Json): Html {
  return html`${partsIn(block).map((part) => partHtml(state, part))}`
}

function partHtml(state: State, part: Json): Html {
  const inner = (): readonly Html[] => partsIn(part).map((one) => inlineHtml(state, one))
  switch (part['type']) {
    case 'rich_text_list': {
      const tag = new Html(part['style'] === 'ordered' ? 'ol' : 'ul')
      const items = partsIn(part).map((item) => html`<li>${partHtml(state, item)}</li>`)
      return html`<${tag} style="margin-left:${Number(part['indent'] ?? 0)}rem">${items}</${tag}>`
    }
    case 'rich_text_preformatted':
      return html`<pre>${inner()}</pre>`
    case 'rich_text_quote':
      return html`<q>${inner()}</q>`
    default:
      return html`<span class="rich">${inner()}</span>`
  }
}

function inlineHtml(state: State, one: Json): Html {
  return styled(one['style'], inlineOf(state, one))
}

type Inline = (state: State, one: Json) => Html

const INLINES: Readonly<Record<string, Inline>> = {
  emoji: (_state, { name }) => html`${emojiOf(String(name)) ?? `:${String(name)}:`}`,
  user: (state, { user_id: id }) => mention(state, `@${String(id)}`),
  channel: (state, { channel_id: id }) => mention(state, `#${String(id)}`),
  usergroup: (state, { usergroup_id: id }) => mention(state, `!subteam^${String(id)}`),
  broadcast: (state, { range }) => mention(state, `!${String(range)}`),
  link: (state, { url, text }) =>
    mention(state, typeof text === 'string' ? `${String(url)}|${text}` : String(url)),
  date: (_state, { fallback, timestamp }) => html`${String(fallback ?? timestamp)}`,
}

function inlineOf(state: State, one: Json): Html {
  const type = String(one['type'])
  const draw = Object.hasOwn(INLINES, type) ? INLINES[type] : undefined
  if (draw) return draw(state, one)
  const text = typeof one['text'] === 'string' ? one['text'] : ''
  return html`${text.split('\n').map((line, at) => [at > 0 && new Html('<br>'), line])}`
}

function styled(style: unknown, text: Html): Html {
  if (!isRecord(style)) return text
  const tags = [
    ['bold', 'b'],
    ['italic', 'i'],
    ['strike', 's'],
    ['code', 'code'],
  ] as const
  return tags
    .filter(([name]) => style[name] === true)
    .map(([, tag]) => new Html(tag))
    .reduce((inner, tag) => html`<${tag}>${inner}</${tag}>`, text)
}

function partsIn({ elements }: Json): readonly Json[] {
  return Array.isArray(elements) ? elements.filter((one) => isRecord(one)) : []
}
