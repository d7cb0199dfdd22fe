/** Numbers as a table in Markdown. */

export interface Spread {
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

export const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0)

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [`### ${title}`, '', line(head), line(rule), ...rows.map(line), ''].join('\n')
}
