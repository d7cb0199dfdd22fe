import type { Spread } from './figures.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS = {
  seconds: [
    1,
    5,
    10,
    15,
    30,
    ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
    ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
    ...[1, 2, 5, 7, 14, 30, 90, 180, 365].map((days) => days * DAY),
  ],
  days: [1, 2, 5, 7, 14, 30, 90, 180, 365],
} as const
const TICKS_MAX = 4

/** Where an axis from zero to `highest` has its marks: at values that people count in. */
export function ticksOf(highest: number, unit: Spread['unit']): readonly number[] {
  const step = stepOf(highest, unit)
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

function stepOf(highest: number, unit: Spread['unit']): number {
  const known = unit === 'number' ? [] : STEPS[unit]
  return known.find((step) => highest / step <= TICKS_MAX) ?? roundStep(highest)
}

/** One, two or five, with as many noughts as it takes. */
function roundStep(highest: number): number {
  const least = Math.max(1, highest / TICKS_MAX)
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= least) ?? least
}
