import * as Y from 'yjs'
import type { Node } from './blocks.ts'
import { readChild } from './read-nodes.ts'
import { reconcileText } from './reconcile-text.ts'

type Parent = Y.XmlFragment | Y.XmlElement

/** What one child of a Yjs parent holds: an element, or a stretch of text. */
type Child = Node | readonly Node[]

/**
 * Makes `parent` hold these nodes and changes no more than it must: what stays the same is not
 * touched, and in a paragraph only the words that differ. So what others write meanwhile stays too.
 */
export function reconcile(parent: Parent, nodes: readonly Node[]): void {
  const wanted = childrenOf(nodes)
  const standing = parent.toArray()
  const [wantedKeys, standingKeys] = [wanted.map(keyOf), standing.map(standingKey)]
  const { start, end } = common(standingKeys, wantedKeys)
  const [middle, wantedMiddle] = [
    standing.slice(start, standing.length - end),
    wanted.slice(start, wanted.length - end),
  ]
  const both = Math.min(middle.length, wantedMiddle.length)
  for (let index = both; index < middle.length; index += 1) parent.delete(start + both, 1)
  for (let index = 0; index < both; index += 1) {
    const [before, after] = [middle[index], wantedMiddle[index]]
    if (after && !changeInPlace(before, after)) {
      parent.delete(start + index, 1)
      parent.insert(start + index, [made(after)])
    }
  }
  parent.insert(start + both, wantedMiddle.slice(both).map(made))
}

/** Neighbouring runs of text are one child. */
function childrenOf(nodes: readonly Node[]): readonly Child[] {
  const children: (Node | Node[])[] = []
  for (const node of nodes) {
    const last = children.at(-1)
    if (node.type !== 'text') children.push(node)
    else if (Array.isArray(last)) last.push(node)
    else children.push([node])
  }
  return children
}

const isText = (child: Child): child is readonly Node[] => Array.isArray(child)

/** Equal keys, equal content; the order in which attributes were set is no difference. */
function keyOf(child: Child): string {
  return JSON.stringify(child, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  )
}

function standingKey(child: unknown): string {
  const nodes = readChild(child)
  return child instanceof Y.XmlText ? keyOf(nodes) : keyOf(nodes[0] ?? [])
}

function common(before: readonly string[], after: readonly string[]) {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { start, end }
}

/** Whether the standing child could become the wanted one, and now is. */
function changeInPlace(standing: unknown, wanted: Child): boolean {
  if (standing instanceof Y.XmlText && isText(wanted)) {
    reconcileText(standing, wanted)
    return true
  }
  if (!(standing instanceof Y.XmlElement) || isText(wanted)) return false
  if (standing.nodeName !== wanted.type) return false
  setAttributes(standing, wanted)
  reconcile(standing, wanted.content ?? [])
  return true
}

function setAttributes(element: Y.XmlElement, { attrs = {} }: Node): void {
  for (const [name, value] of Object.entries(element.getAttributes())) {
    if (attrs[name] === undefined && value !== undefined) element.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(attrs)) {
    // The types of Yjs know attributes as strings; the editor keeps numbers and truths as they are.
    if (element.getAttribute(name) !== value) element.setAttribute(name, value as string)
  }
}

function made(child: Child): Y.XmlElement | Y.XmlText {
  if (isText(child)) {
    const text = new Y.XmlText()
    text.applyDelta(
      child.map(({ text: insert = '', marks = {} }) => ({ insert, attributes: marks })),
    )
    return text
  }
  const element = new Y.XmlElement(child.type)
  for (const [name, value] of Object.entries(child.attrs ?? {})) {
    if (value !== null) element.setAttribute(name, value as string)
  }
  element.insert(0, childrenOf(child.content ?? []).map(made))
  return element
}
