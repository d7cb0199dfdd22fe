export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What changed between two texts, line by line: the fewest lines that were added or removed. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const common = commonLengths(a, b)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one === other) {
      lines.push({ kind: 'same', text: one })
      i += 1
      j += 1
    } else if (
      other === undefined ||
      (one !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      lines.push({ kind: 'removed', text: one ?? '' })
      i += 1
    } else {
      lines.push({ kind: 'added', text: other })
      j += 1
    }
  }
  return lines
}

/** The changed lines with a few around each; what is left out is told as how many lines it is. */
export function nearChanges(
  lines: readonly DiffLine[],
  around: number,
): readonly (DiffLine | { readonly kind: 'left'; readonly count: number })[] {
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same')
  const near: (DiffLine | { kind: 'left'; count: number })[] = []
  for (const [index, line] of lines.entries()) {
    const last = near.at(-1)
    if (isNear(index)) near.push(line)
    else if (last?.kind === 'left') last.count += 1
    else near.push({ kind: 'left', count: 1 })
  }
  return near
}

const at = (lengths: readonly (readonly number[])[], i: number, j: number): number =>
  lengths[i]?.[j] ?? 0

/** Of every two ends of the texts, how many lines they have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = []
  for (let i = a.length - 1; i >= 0; i--) {
    const row: number[] = []
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(at(lengths, i + 1, j), row[j + 1] ?? 0)
      row[j] = a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : skip
    }
    lengths[i] = row
  }
  return lengths
}
