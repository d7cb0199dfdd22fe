import { Markup } from './markup.ts'

/** A moment, in the time zone and the language of whoever reads; where Slack cannot show that, in UTC. */
export function when(at: Temporal.Instant | string): Markup {
  return inTheirTime(at, '{date_short_pretty} {time}')
}

/** The same for a date that people keep free: with its day of the week. */
export function whenInFull(at: Temporal.Instant | string): Markup {
  return inTheirTime(at, '{date_long_pretty} {time}')
}

function inTheirTime(at: Temporal.Instant | string, format: string): Markup {
  const moment = typeof at === 'string' ? Temporal.Instant.from(at) : at
  const seconds = String(Math.floor(moment.epochMilliseconds / 1000))
  return new Markup(`<!date^${seconds}^${format}|${inUtc(moment)}>`)
}

/** A day without a time. */
export function day(date: string): Markup {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: 'UTC',
    plainTime: '12:00',
  })
  const seconds = String(Math.floor(noon.epochMilliseconds / 1000))
  return new Markup(`<!date^${seconds}^{date_short}|${date}>`)
}

function inUtc(moment: Temporal.Instant): string {
  const { year, month, day: date, hour, minute } = moment.toZonedDateTimeISO('UTC')
  return `${String(year)}-${two(month)}-${two(date)} ${two(hour)}:${two(minute)} UTC`
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
