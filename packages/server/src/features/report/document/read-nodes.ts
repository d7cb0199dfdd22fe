import * as Y from 'yjs'
import type { Attributes, Marks, Node } from './blocks.ts'

/** What a document holds. Kinds of nodes that we do not know come along as they are. */
export function readNodes(parent: Y.XmlFragment | Y.XmlElement): readonly Node[] {
  return parent.toArray().flatMap(readChild)
}

/** One child of a fragment: an element, or a stretch of text in runs. */
export function readChild(child: unknown): readonly Node[] {
  if (child instanceof Y.XmlText) return readRuns(child)
  if (!(child instanceof Y.XmlElement)) return []
  const attrs = child.getAttributes() as unknown as Attributes
  const content = readNodes(child)
  return [
    {
      type: child.nodeName,
      ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
      ...(content.length === 0 ? {} : { content }),
    },
  ]
}

interface Piece {
  readonly insert?: unknown
  readonly attributes?: Readonly<Record<string, Attributes | boolean>>
}

function readRuns(text: Y.XmlText): readonly Node[] {
  const pieces = text.toDelta() as readonly Piece[]
  return pieces.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const marks = marksOf(attributes)
    return [{ type: 'text', text: insert, ...(marks === null ? {} : { marks }) }]
  })
}

/** A mark may carry a suffix that tells two of one kind apart: `comment--a1b2c3d4`. */
function marksOf(attributes: NonNullable<Piece['attributes']>): Marks | null {
  const entries = Object.entries(attributes).map(([name, value]) => [
    name.replace(/--[a-zA-Z0-9+/=]{8}$/, ''),
    typeof value === 'object' ? known(name, value) : {},
  ])
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Marks)
}

/** How a link opens is the editor's business. */
function known(name: string, attributes: Attributes): Attributes {
  return name === 'link' ? { href: attributes['href'] ?? '' } : attributes
}
