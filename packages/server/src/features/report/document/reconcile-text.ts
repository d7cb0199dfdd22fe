import type * as Y from 'yjs'
import type { Marks, Node } from './blocks.ts'
import { readChild } from './read-nodes.ts'

/** One unit of text with its marks, for comparing. */
interface Unit {
  readonly unit: string
  readonly marks: Marks
  readonly key: string
}

/** Makes a stretch of text read like these runs; what is the same at both ends is not touched. */
export function reconcileText(text: Y.XmlText, runs: readonly Node[]): void {
  const [before, after] = [unitsOf(readChild(text)), unitsOf(runs)]
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && isSame(before[start], after[start])) start += 1
  let end = 0
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1
  const gone = before.slice(start, before.length - end)
  if (gone.length > 0) text.delete(lengthOf(before.slice(0, start)), lengthOf(gone))
  let index = lengthOf(before.slice(0, start))
  for (const { insert, marks } of stretches(after.slice(start, after.length - end))) {
    // Marks are always said: without them text takes those of its left neighbour.
    text.insert(index, insert, { ...cleared(text), ...marks })
    index += insert.length
  }
}

const isSame = (one: Unit | undefined, other: Unit | undefined): boolean =>
  one !== undefined && one.unit === other?.unit && one.key === other.key

/** By whole characters: half of one cannot be kept. */
function unitsOf(runs: readonly Node[]): readonly Unit[] {
  return runs.flatMap(({ text = '', marks = {} }) => {
    const key = JSON.stringify(
      Object.entries(marks).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    )
    return Array.from(text, (unit) => ({ unit, marks, key }))
  })
}

const lengthOf = (units: readonly Unit[]): number =>
  units.reduce((length, { unit }) => length + unit.length, 0)

function stretches(units: readonly Unit[]) {
  const result: { insert: string; readonly marks: Marks; readonly key: string }[] = []
  for (const { unit, marks, key } of units) {
    const last = result.at(-1)
    if (last?.key === key) last.insert += unit
    else result.push({ insert: unit, marks, key })
  }
  return result
}

/** Every mark that the text uses, taken off. */
function cleared(text: Y.XmlText): Readonly<Record<string, null>> {
  const used = readChild(text).flatMap(({ marks = {} }) => Object.keys(marks))
  return Object.fromEntries(used.map((name) => [name, null]))
}
