import type { Report } from '@hikeshi/contract'

interface Line {
  readonly kind: 'added' | 'removed' | 'same'
  readonly text: string
}

export interface SectionChange {
  readonly key: string
  readonly title: Report['sections'][number]['title']
  readonly lines: readonly Line[]
}

/** Longer texts are shown whole, before and after: nobody reads so many lines one by one. */
const LINES_MAX = 600

/** What is different in `after`, section by section, line by line. */
export function differences(before: Report, after: Report): readonly SectionChange[] {
  const former = new Map(before.sections.map((section) => [section.key, section]))
  const latter = new Set(after.sections.map(({ key }) => key))
  const gone = before.sections.filter(({ key }) => !latter.has(key))
  const changes = after.sections.map((section) =>
    change(section, textOf(former.get(section.key)), textOf(section)),
  )
  return [...changes, ...gone.map((section) => change(section, textOf(section), ''))].filter(
    ({ lines }) => lines.some(({ kind }) => kind !== 'same'),
  )
}

function textOf(section: Report['sections'][number] | undefined): string {
  if (!section) return ''
  return [section.record, section.markdown].filter((text) => text !== '').join('\n\n')
}

function change(
  { key, title }: Pick<SectionChange, 'key' | 'title'>,
  before: string,
  after: string,
): SectionChange {
  return { key, title, lines: around(compare(linesOf(before), linesOf(after))) }
}

/** Lines as people read them, without the signs of Markdown for bold and for “taken as it is”. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\*\*|\\(?=[\\`*_[\]<>|~#])/g, ''))
    .filter((line) => line.trim() !== '')

/** What changed, with the line before and the line after it. */
function around(lines: readonly Line[]): readonly Line[] {
  const isChange = (line: Line | undefined) => line !== undefined && line.kind !== 'same'
  return lines.filter((_, index) => [index - 1, index, index + 1].some((at) => isChange(lines[at])))
}

/** The shortest way from one text to the other, by whole lines. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  if (before.length + after.length > LINES_MAX)
    return [...all('removed', before), ...all('added', after)]
  const common = commonLengths(before, after)
  const lines: Line[] = []
  let [from, to] = [0, 0]
  while (from < before.length || to < after.length) {
    const [old, young] = [before[from], after[to]]
    if (old !== undefined && old === young) {
      lines.push({ kind: 'same', text: old })
      from += 1
      to += 1
    } else if (
      young === undefined ||
      (old !== undefined && leads(common, from + 1, to, from, to + 1))
    ) {
      lines.push({ kind: 'removed', text: old ?? '' })
      from += 1
    } else {
      lines.push({ kind: 'added', text: young })
      to += 1
    }
  }
  return lines
}

const all = (kind: Line['kind'], texts: readonly string[]): Line[] =>
  texts.map((text) => ({ kind, text }))

/** How many lines the ends of both texts share, from each pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  )
  for (let from = before.length - 1; from >= 0; from -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      const row = table[from] ?? []
      row[to] =
        before[from] === after[to]
          ? at(table, from + 1, to + 1) + 1
          : Math.max(at(table, from + 1, to), at(table, from, to + 1))
    }
  }
  return table
}

const at = (table: readonly (readonly number[])[], from: number, to: number): number =>
  table[from]?.[to] ?? 0

/** Whether leaving out the old line keeps at least as much as taking in the new one. */
function leads(
  table: readonly (readonly number[])[],
  ...[oldFrom, oldTo, newFrom, newTo]: readonly [number, number, number, number]
): boolean {
  return at(table, oldFrom, oldTo) >= at(table, newFrom, newTo)
}
