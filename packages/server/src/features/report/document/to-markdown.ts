import { holdsText, type Node } from './blocks.ts'
import { inlineMarkdown, plainText } from './inline-markdown.ts'

/** Blocks as Markdown that reads the same when it is drawn. */
export function toMarkdown(nodes: readonly Node[]): string {
  return joined(nodes).trim()
}

function joined(nodes: readonly Node[]): string {
  let isSecond = false
  return nodes
    .map((node, index) => {
      isSecond = nodes[index - 1]?.type === node.type && !isSecond
      return block(node, isSecond)
    })
    .filter((text) => text !== '')
    .join('\n\n')
}

/** A list right after a list has signs of its own, or they would be one. */
const BLOCKS: Readonly<Record<string, (node: Node, isSecond: boolean) => string>> = {
  paragraph: ({ content = [] }) => inlineMarkdown(content),
  heading: ({ attrs = {}, content = [] }) => {
    const text = inlineMarkdown(content).replaceAll('\n', ' ')
    return text === '' ? '' : `${'#'.repeat(Number(attrs['level'] ?? 1))} ${text}`
  },
  bulletList: (node, isSecond) => list(node, () => (isSecond ? '* ' : '- ')),
  orderedList: (node, isSecond) => {
    const start = Number(node.attrs?.['start'] ?? 1)
    return list(node, (index) => `${start + index}${isSecond ? ')' : '.'} `)
  },
  blockquote: ({ content = [] }) => prefixed(joined(content), '> '),
  codeBlock: ({ attrs = {}, content = [] }) => {
    const text = plainText(content)
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
    const body = text === '' ? '' : `${text}\n`
    return `${fence}${String(attrs['language'] ?? '')}\n${body}${fence}`
  },
  horizontalRule: () => '---',
}

function block(node: Node, isSecond = false): string {
  const write = BLOCKS[node.type]
  if (write) return write(node, isSecond)
  return node.content?.some(({ type }) => type === 'text')
    ? inlineMarkdown(node.content)
    : joined(node.content ?? [])
}

function list({ content = [] }: Node, marker: (index: number) => string): string {
  return content.map((item, index) => point(item, marker(index))).join('\n')
}

/** A point and what is nested in it, below its first letter. */
function point({ content = [] }: Node, marker: string): string {
  const parts = content.map((node) => ({ text: block(node), tight: !holdsText(node) }))
  const text = parts
    .filter(({ text: written }) => written !== '')
    .map(({ text: written, tight }, index) =>
      index === 0 ? written : `${tight ? '\n' : '\n\n'}${written}`,
    )
    .join('')
  const indent = ' '.repeat(marker.length)
  return `${marker}${text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`)}`.trimEnd()
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => `${prefix}${line}`.trimEnd())
    .join('\n')
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
