import type { Token, Tokens } from 'marked'
import { createElement as element, Fragment, type ReactNode } from 'react'

const SAFE = /^(?:https?:|mailto:)/i
/** A document starts below the headings of the page it stands in. */
const HEADINGS_DOWN = 2

interface Drawn {
  readonly blockquote: Tokens.Blockquote
  readonly br: Tokens.Br
  readonly checkbox: Tokens.Checkbox
  readonly code: Tokens.Code
  readonly codespan: Tokens.Codespan
  readonly def: Tokens.Def
  readonly del: Tokens.Del
  readonly em: Tokens.Em
  readonly heading: Tokens.Heading
  readonly hr: Tokens.Hr
  readonly html: Tokens.HTML
  readonly image: Tokens.Image
  readonly link: Tokens.Link
  readonly list: Tokens.List
  readonly paragraph: Tokens.Paragraph
  readonly space: Tokens.Space
  readonly strong: Tokens.Strong
  readonly table: Tokens.Table
}

const DRAWINGS: { readonly [Type in keyof Drawn]: (token: Drawn[Type]) => ReactNode } = {
  blockquote: ({ tokens }) => element('blockquote', null, draw(tokens)),
  br: () => element('br'),
  checkbox: () => null,
  code: ({ text }) => element('pre', { tabIndex: 0 }, element('code', null, text)),
  codespan: ({ text }) => element('code', null, text),
  def: () => null,
  del: ({ tokens }) => element('del', null, draw(tokens)),
  em: ({ tokens }) => element('em', null, draw(tokens)),
  heading: ({ depth, tokens }) =>
    element(`h${Math.min(6, depth + HEADINGS_DOWN)}`, null, draw(tokens)),
  hr: () => element('hr'),
  html: ({ raw }) => raw,
  image: ({ href, text }) => drawLink(href, text || href),
  link: ({ href, text, tokens }) => drawLink(href, draw(tokens), text === href),
  list: drawList,
  paragraph: ({ tokens }) => element('p', null, draw(tokens)),
  space: () => null,
  strong: ({ tokens }) => element('strong', null, draw(tokens)),
  table: drawTable,
}

/** Tokens as elements. What is not known is shown as the characters it is; so is HTML. */
export function draw(tokens: readonly Token[]): ReactNode {
  return element(Fragment, null, ...tokens.map(drawOne))
}

function drawOne(token: Token): ReactNode {
  if (isDrawn(token)) return (DRAWINGS[token.type] as (token: Token) => ReactNode)(token)
  if ('tokens' in token && token.tokens) return draw(token.tokens)
  return 'text' in token ? String(token.text) : token.raw
}

function isDrawn(token: Token): token is Token & { readonly type: keyof Drawn } {
  return Object.hasOwn(DRAWINGS, token.type)
}

/** Only web and mail addresses are links; anything else is its text. */
function drawLink(href: string, content: ReactNode, isBare = false): ReactNode {
  if (!SAFE.test(href)) return content
  // Print adds the address of a link to its words, unless these are the address.
  const bare = isBare ? { 'data-bare': '' } : {}
  const opens = { href, rel: 'noopener noreferrer nofollow', target: '_blank' }
  return element('a', { ...opens, ...bare }, content)
}

function drawList({ ordered, start, items }: Tokens.List): ReactNode {
  const lines = items.map(({ task, checked, tokens }) =>
    element('li', null, task ? tick(checked) : null, draw(tokens)),
  )
  return ordered
    ? element('ol', { start: Number(start) || 1 }, ...lines)
    : element('ul', null, ...lines)
}

function tick(checked: boolean | undefined): string {
  return checked ? '☑ ' : '☐ '
}

function drawTable({ header, rows }: Tokens.Table): ReactNode {
  return element(
    'table',
    { tabIndex: 0 },
    element('thead', null, drawRow(header, 'th')),
    element('tbody', null, ...rows.map((cells) => drawRow(cells, 'td'))),
  )
}

function drawRow(cells: readonly Tokens.TableCell[], tag: 'td' | 'th'): ReactNode {
  return element('tr', null, ...cells.map(({ tokens }) => element(tag, null, draw(tokens))))
}
