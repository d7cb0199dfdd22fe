/** The days of the story, counted back from the moment it ends in. */
export interface Calendar {
  /** Moments of the working day `days` before today: `day(12)('14:05')`. */
  readonly day: (days: number) => (time: string) => Temporal.Instant
  /** So many minutes before now. */
  readonly ago: (minutes: number) => Temporal.Instant
  /** The working day so many days before (or, negative, after) today, as a date. */
  readonly date: (days: number) => string
}

const ZONE = 'Asia/Tokyo'
const FRIDAY = 5

export function createCalendar(present: Temporal.Instant): Calendar {
  const today = present.toZonedDateTimeISO(ZONE).toPlainDate()
  return {
    day: (days) => {
      const date = workingDay(today, days)
      return (time) =>
        date
          .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
          .toInstant()
    },
    ago: (minutes) => present.subtract({ minutes }),
    date: (days) => workingDay(today, days).toString(),
  }
}

/** Weekends do not count, so that no two of these days are one. */
function workingDay(today: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const step = { days: Math.sign(days) }
  let date = today
  for (let left = Math.abs(days); left > 0;) {
    date = date.subtract(step)
    if (date.dayOfWeek <= FRIDAY) left -= 1
  }
  return date
}
