import type { FigureKey } from '@hikeshi/contract'
import { spread, type Amounts, type Cases } from './values.ts'

/**
 * M-R12: one figure of the impact over the cases, as people entered it. What they said cannot be told
 * is counted beside it; currencies stand apart and are never added up.
 */
export function amounts(cases: Cases, key: FigureKey): Amounts | null {
  const entered = cases.flatMap(({ number, impact }) => {
    const figure = impact[key]
    return figure ? [{ case: number, ...figure }] : []
  })
  if (entered.length === 0) return null
  const known = entered.flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }]))
  const parts = Array.from(Map.groupBy(known, ({ currency }) => currency)).flatMap(
    ([currency, those]) => {
      const dots = those.map((one) => ({
        case: one.case,
        value: one.value,
        source: 'manual' as const,
        part: null,
      }))
      const values = spread(dots, 'number')
      return values ? [{ currency, spread: values }] : []
    },
  )
  const apart = parts.toSorted((one, other) => other.spread.n - one.spread.n)
  return {
    kind: 'amounts',
    of: entered.length,
    unknown: entered.length - known.length,
    parts: apart,
  }
}
