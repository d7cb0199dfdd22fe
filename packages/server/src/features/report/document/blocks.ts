/** Text as the editor holds it: blocks in blocks, and at the bottom runs of text with their marks. */
export interface Node {
  readonly type: string
  readonly attrs?: Attributes
  readonly content?: readonly Node[]
  /** Of a node of type `text`. */
  readonly text?: string
  readonly marks?: Marks
}

export type Attributes = Readonly<Record<string, string | number | boolean | null>>
/** By the name of the mark, with its attributes: `{ bold: {}, link: { href } }`. */
export type Marks = Readonly<Record<string, Attributes>>

export function textNode(text: string, marks: Marks = {}): Node {
  return Object.keys(marks).length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}

export const BREAK: Node = { type: 'hardBreak' }

/** What holds text itself, rather than other blocks. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock'])

export function holdsText({ type }: Pick<Node, 'type'>): boolean {
  return TEXT_BLOCKS.has(type)
}
