import { Refusal } from '../../domain/refusal.ts'
import type { Period } from './queries.ts'

/** The days of a page, both included, and the instants between which they lie. */
export interface Days extends Period {
  readonly firstDay: string
  readonly lastDay: string
}

interface AskedDays {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The days that were asked for on the organisation's calendar; the twelve months to today unless said. */
export function periodOf(asked: AskedDays, now: Temporal.Instant, zone: string): Days {
  const last = asked.to ? Temporal.PlainDate.from(asked.to) : today(now, zone)
  const first = asked.from
    ? Temporal.PlainDate.from(asked.from)
    : last.subtract({ years: 1 }).add({ days: 1 })
  if (Temporal.PlainDate.compare(first, last) > 0) throw new Refusal('invalid-input')
  return {
    firstDay: first.toString(),
    lastDay: last.toString(),
    from: startOf(first, zone),
    to: startOf(last.add({ days: 1 }), zone),
  }
}

export function today(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate()
}

/** The year that ends with the period. */
export function yearBefore(to: string, zone: string): string {
  return Temporal.Instant.from(to)
    .toZonedDateTimeISO(zone)
    .subtract({ years: 1 })
    .toInstant()
    .toString()
}

function startOf(day: Temporal.PlainDate, zone: string): string {
  return day.toZonedDateTime(zone).toInstant().toString()
}
