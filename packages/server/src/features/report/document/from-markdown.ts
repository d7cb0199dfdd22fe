import { lexer, type Token, type Tokens } from 'marked'
import { BREAK, textNode, type Marks, type Node } from './blocks.ts'

/** Markdown as the blocks that the editor knows. What it does not know stays as it was typed. */
export function fromMarkdown(markdown: string): readonly Node[] {
  return blocks(lexer(markdown, { gfm: true, breaks: true }))
}

function blocks(tokens: readonly Token[]): readonly Node[] {
  return tokens.flatMap(block)
}

const BLOCKS: Readonly<Record<string, (token: never) => readonly Node[]>> = {
  space: () => [],
  def: ({ raw }: Tokens.Def) => asTyped(raw),
  heading: ({ depth, tokens }: Tokens.Heading) => [
    { type: 'heading', attrs: { level: depth }, ...holding(inlines(tokens)) },
  ],
  paragraph: ({ tokens }: Tokens.Paragraph) => [paragraph(inlines(tokens))],
  text: (token: Tokens.Text) => [paragraph(inlines(token.tokens ?? [token]))],
  hr: () => [{ type: 'horizontalRule' }],
  blockquote: ({ tokens }: Tokens.Blockquote) => [
    { type: 'blockquote', content: filled(blocks(tokens)) },
  ],
  code: ({ lang, text }: Tokens.Code) => [
    {
      type: 'codeBlock',
      ...(lang ? { attrs: { language: lang } } : {}),
      ...holding(text === '' ? [] : [textNode(text)]),
    },
  ],
  list: ({ ordered, start, items }: Tokens.List) => [
    {
      type: ordered ? 'orderedList' : 'bulletList',
      ...(ordered && start !== 1 && start !== '' ? { attrs: { start } } : {}),
      content: items.map(item),
    },
  ],
}

function block(token: Token): readonly Node[] {
  const read = BLOCKS[token.type]
  return read ? read(token as never) : asTyped(token.raw)
}

/** The first thing in a point of a list is always a paragraph. */
function item({ tokens, task, checked }: Tokens.ListItem): Node {
  const content = blocks(tokens.filter(({ type }) => type !== 'checkbox'))
  const [first = paragraph([]), ...rest] = content
  const box = task ? [textNode(checked ? '[x] ' : '[ ] ')] : []
  const begins = first.type === 'paragraph'
  const head = paragraph([...box, ...(begins ? (first.content ?? []) : [])])
  return { type: 'listItem', content: [head, ...(begins ? rest : content)] }
}

const paragraph = (content: readonly Node[]): Node => ({ type: 'paragraph', ...holding(content) })
const holding = (content: readonly Node[]) => (content.length === 0 ? {} : { content })
const filled = (content: readonly Node[]) => (content.length === 0 ? [paragraph([])] : content)

/** Tables and the like: line by line, so that they read the same when they are Markdown again. */
function asTyped(raw: string): readonly Node[] {
  const text = raw.trim()
  return text === '' ? [] : [paragraph(lines(text, {}))]
}

function inlines(tokens: readonly Token[], marks: Marks = {}): readonly Node[] {
  return tokens.flatMap((token) => inline(token, marks))
}

const INLINES: Readonly<Record<string, (token: never, marks: Marks) => readonly Node[]>> = {
  strong: ({ tokens }: Tokens.Strong, marks) => inlines(tokens, { ...marks, bold: {} }),
  em: ({ tokens }: Tokens.Em, marks) => inlines(tokens, { ...marks, italic: {} }),
  del: ({ tokens }: Tokens.Del, marks) => inlines(tokens, { ...marks, strike: {} }),
  codespan: ({ text }: Tokens.Codespan) => [textNode(text, { code: {} })],
  br: () => [BREAK],
  link: ({ href, tokens }: Tokens.Link, marks) =>
    inlines(tokens, isWebAddress(href) ? { ...marks, link: { href } } : marks),
  escape: ({ text }: Tokens.Escape, marks) => lines(text, marks),
  text: (token: Tokens.Text, marks) =>
    token.tokens ? inlines(token.tokens, marks) : lines(token.text, marks),
}

function inline(token: Token, marks: Marks): readonly Node[] {
  const read = INLINES[token.type]
  return read ? read(token as never, marks) : lines(token.raw, marks)
}

const isWebAddress = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(href)

function lines(text: string, marks: Marks): readonly Node[] {
  const [first = '', ...more] = text.split('\n')
  const written = (line: string) => (line === '' ? [] : [textNode(line, marks)])
  return [...written(first), ...more.flatMap((line) => [BREAK, written(line)].flat())]
}
