import type { Marks, Node } from './blocks.ts'

/** Runs of text with their marks, as Markdown. */
export function inlineMarkdown(nodes: readonly Node[]): string {
  const text = render(fitted(nodes), 0)
  return text.split('\n').map(atStart).join('\n').trim()
}

/** The letters alone. */
export function plainText(nodes: readonly Node[]): string {
  return nodes.map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? ''))).join('')
}

/** From the outside in. */
const ORDER = ['link', 'bold', 'italic', 'strike', 'code'] as const
type Mark = (typeof ORDER)[number]
const EMPHASIS = ['bold', 'italic', 'strike'] as const

/** Runs that share a mark stand in it together. */
function render(nodes: readonly Node[], depth: number): string {
  const mark = ORDER[depth]
  if (mark === undefined) return nodes.map(literal).join('')
  const groups: { readonly key: string | null; readonly nodes: Node[] }[] = []
  for (const node of nodes) {
    const key = keyOf(node, mark)
    const last = groups.at(-1)
    if (last && last.key === key) last.nodes.push(node)
    else groups.push({ key, nodes: [node] })
  }
  return groups
    .map((group) =>
      group.key === null ? render(group.nodes, depth + 1) : wrapped(mark, group.nodes, depth),
    )
    .join('')
}

const keyOf = ({ marks = {} }: Node, mark: Mark): string | null =>
  marks[mark] === undefined ? null : JSON.stringify(marks[mark])

function wrapped(mark: Mark, nodes: readonly Node[], depth: number): string {
  if (mark === 'code') return code(plainText(nodes))
  if (mark === 'link') return link(nodes, depth)
  const sign = { bold: '**', italic: '*', strike: '~~' }[mark]
  const inner = render(nodes, depth + 1)
  // Marks that begin or end with a space are not taken for marks.
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  return text === '' ? inner : `${before}${sign}${text}${sign}${after}`
}

function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`
}

function link(nodes: readonly Node[], depth: number): string {
  const href = String(nodes[0]?.marks?.['link']?.['href'] ?? '').replace(/[\s<>()]/g, encode)
  const text = plainText(nodes)
  return text === href ? `<${href}>` : `[${render(nodes, depth + 1)}](${href})`
}

const encode = (character: string): string =>
  `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`

function literal({ type, text = '' }: Node): string {
  if (type === 'hardBreak') return '\n'
  return text
    .replace(/[\\`*<~]/g, (found) => `\\${found}`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[')
}

/** What would begin a block of its own does not, when it was typed as text. */
function atStart(line: string): string {
  return line
    .trim()
    .replace(/^(#{1,6}\s|>|[-+](?=\s)|(?:-{3,}|={3,})$)/, '\\$1')
    .replace(/^(\d+)([.)]\s)/, '$1\\$2')
}

/**
 * CommonMark takes `**` for a mark only where a letter stands on the right side of it: `**注意：**高`
 * would be shown with its stars. So signs at the edge of a marked text move out of the mark.
 */
function fitted(nodes: readonly Node[]): readonly Node[] {
  return EMPHASIS.reduce((before: readonly Node[], mark) => withEdgesOut(before, mark), nodes)
}

function withEdgesOut(nodes: readonly Node[], mark: (typeof EMPHASIS)[number]): readonly Node[] {
  return nodes.flatMap((node, index) => {
    if (node.marks?.[mark] === undefined || node.marks['code'] !== undefined) return [node]
    const touched = {
      before: isWord(nodes[index - 1], mark, -1),
      after: isWord(nodes[index + 1], mark, 0),
    }
    return parted(node, mark, touched)
  })
}

/** The text without the signs at its touched ends, which stand beside it without the mark. */
function parted(
  { type, text = '', marks = {} }: Node,
  mark: Mark,
  touched: { readonly before: boolean; readonly after: boolean },
): readonly Node[] {
  const opens = touched.before ? signs(/^[\p{P}\p{S}]+/u, text) : ''
  const rest = text.slice(opens.length)
  const closes = touched.after ? signs(/[\p{P}\p{S}]+$/u, rest) : ''
  const middle = rest.slice(0, rest.length - closes.length)
  if (middle === '') return [{ type, text, marks }]
  const outside = without(marks, mark)
  return [
    { type, text: opens, marks: outside },
    { type, text: middle, marks },
    { type, text: closes, marks: outside },
  ].filter((part) => part.text !== '')
}

const signs = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? ''

/** Whether the neighbour stands outside of the mark and touches it with a letter. */
function isWord(neighbour: Node | undefined, mark: Mark, side: -1 | 0): boolean {
  if (neighbour?.text === undefined || neighbour.marks?.[mark] !== undefined) return false
  return /[^\s\p{P}\p{S}]/u.test(neighbour.text.at(side) ?? '')
}

function without(marks: Marks, mark: Mark): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => name !== mark))
}
