const WEEK = 7
const LAST_WEEK = 5

/** When a drill of a series begins, and whether its series is one of fifth weeks. */
export interface Turn {
  readonly startsAt: string
  readonly fifth: boolean
}

/**
 * The same weekday of the same week of the next month, at the same time of the organisation's day:
 * the third Wednesday after the third Wednesday. A fifth one that a month does not have is its last.
 */
export function monthAfter({ startsAt, fifth }: Turn, zone: string): Turn {
  const then = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone)
  const week = fifth ? LAST_WEEK : Math.ceil(then.day / WEEK)
  const first = then.with({ day: 1 }).add({ months: 1 })
  const ahead = (then.dayOfWeek - first.dayOfWeek + WEEK) % WEEK
  const day = 1 + ahead + (week - 1) * WEEK
  const there = day > first.daysInMonth ? day - WEEK : day
  const next = first.with({ day: there }).withPlainTime(then.toPlainTime())
  return { startsAt: next.toInstant().toString(), fifth: week === LAST_WEEK }
}

/** The first time of a monthly series that is still to come. */
export function nextOf(last: Turn, zone: string, now: Temporal.Instant): Turn {
  let next = monthAfter(last, zone)
  while (Temporal.Instant.compare(next.startsAt, now) <= 0) next = monthAfter(next, zone)
  return next
}
