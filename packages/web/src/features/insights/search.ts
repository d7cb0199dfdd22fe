import type { Severity } from '@hikeshi/contract'

const SEVERITIES: readonly string[] = ['sev1', 'sev2', 'sev3', 'sev4'] satisfies Severity[]
const MONTHS = { quarter: 3, year: 12, twoYears: 24 } as const

/** Which cases the numbers are of, as the address says it. */
export interface InsightsSearch {
  readonly period?: keyof typeof MONTHS | 'own'
  readonly from?: string
  readonly to?: string
  readonly severity?: Severity
  readonly type?: string
}

/** Reads the address; what makes no sense is left out. */
export function readInsightsSearch(search: Readonly<Record<string, unknown>>): InsightsSearch {
  const { period, from, to, severity, type } = search
  return {
    ...(isPeriod(period) ? { period } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(isSeverity(severity) ? { severity } : {}),
    ...(typeof type === 'string' && type !== '' ? { type } : {}),
  }
}

/** What the server is asked: the days of the period, as the calendar here has them. */
export function askedOf({ period = 'year', from, to, ...rest }: InsightsSearch) {
  if (period === 'own') {
    return { ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  }
  const first = new Date()
  first.setMonth(first.getMonth() - MONTHS[period])
  first.setDate(first.getDate() + 1)
  return { ...rest, from: dayOf(first), to: dayOf(new Date()) }
}

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function isPeriod(value: unknown): value is NonNullable<InsightsSearch['period']> {
  return value === 'own' || (typeof value === 'string' && Object.hasOwn(MONTHS, value))
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && SEVERITIES.includes(value)
}
