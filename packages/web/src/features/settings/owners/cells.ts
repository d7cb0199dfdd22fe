import { itemsOf, listAt, readAt, textAt, type Content } from '../content.ts'

/** Who owns what at one severity for some types: one row of the part. */
export interface OwnerRow {
  readonly severity: string
  readonly types: readonly string[]
  readonly owner: Content
  readonly scope: Content
  readonly groups: readonly string[]
}

/** The rows of the part as the table needs them. */
export function rowsIn(content: Content): readonly OwnerRow[] {
  return itemsOf(content).map((row) => ({
    severity: textAt(row, ['severity']),
    types: listAt(row, ['types']),
    owner: readAt(row, ['owner']),
    scope: readAt(row, ['scope']) ?? null,
    groups: listAt(row, ['groups']),
  }))
}

/** Where the row of a cell stands; -1 where the severity says it. */
export function indexOf(rows: readonly OwnerRow[], severity: string, type: string): number {
  return rows.findIndex((row) => row.severity === severity && row.types.includes(type))
}

/** The rows without a word about these types at this severity: they go by the severity again. */
export function without(
  rows: readonly OwnerRow[],
  severity: string,
  types: readonly string[],
): readonly OwnerRow[] {
  return rows
    .map((row) => {
      if (row.severity !== severity) return row
      return { ...row, types: row.types.filter((type) => !types.includes(type)) }
    })
    .filter((row) => row.types.length > 0)
}

/** The rows with `next` for its types, in the place of the row that stood at `index` if one did. */
export function written(
  rows: readonly OwnerRow[],
  next: OwnerRow,
  index: number,
): readonly OwnerRow[] {
  const old = rows[index]
  const rest = without(rows, next.severity, [...(old?.types ?? []), ...next.types])
  const twin = rest.findIndex((row) => saysSame(row, next))
  const same = rest[twin]
  if (same) return rest.with(twin, { ...same, types: [...same.types, ...next.types] })
  const before = rows
    .slice(0, index)
    .filter((row) => rest.includes(row) || row.severity === next.severity)
  const place =
    old === undefined ? placeOf(rest, next.severity) : Math.min(before.length, rest.length)
  return rest.toSpliced(place, 0, next)
}

/** After the last row of the same severity, or of a worse one. */
function placeOf(rows: readonly OwnerRow[], severity: string): number {
  return rows.findLastIndex((row) => row.severity <= severity) + 1
}

function saysSame(one: OwnerRow, other: OwnerRow): boolean {
  const said = (row: OwnerRow) => JSON.stringify({ ...row, types: null })
  return said(one) === said(other)
}
