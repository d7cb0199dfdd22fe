const WEEK = 7

/**
 * The same weekday of the same week of the next month, at the same time of the organisation's day:
 * the third Wednesday after the third Wednesday. A fifth one that a month does not have is its last.
 */
export function monthAfter(startsAt: string, zone: string): string {
  const then = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone)
  const week = Math.ceil(then.day / WEEK)
  const first = then.with({ day: 1 }).add({ months: 1 })
  const ahead = (then.dayOfWeek - first.dayOfWeek + WEEK) % WEEK
  const day = 1 + ahead + (week - 1) * WEEK
  const last = day > first.daysInMonth ? day - WEEK : day
  return first.with({ day: last }).withPlainTime(then.toPlainTime()).toInstant().toString()
}

/** The first time of a monthly series that is still to come. */
export function nextOf(startsAt: string, zone: string, now: Temporal.Instant): string {
  let next = monthAfter(startsAt, zone)
  while (Temporal.Instant.compare(next, now) <= 0) next = monthAfter(next, zone)
  return next
}
