import { Markup } from './markup.ts'

/** A moment, in the time zone and the language of whoever reads; where Slack cannot show that, in UTC. */
export function when(at: Temporal.Instant | string): Markup {
  const moment = typeof at === 'string' ? Temporal.Instant.from(at) : at
  const seconds = String(Math.floor(moment.epochMilliseconds / 1000))
  return new Markup(`<!date^${seconds}^{date_short_pretty} {time}|${inUtc(moment)}>`)
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
