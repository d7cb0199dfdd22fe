import type { Drill } from '@hikeshi/contract'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** What is further ahead than this does not stand on Now. */
const SOON_DAYS = 14

/** How long until one of them begins or ends, in milliseconds; at most an hour, and false when nothing is to come. */
export function untilNext(
  drills: readonly Pick<Drill, 'startsAt' | 'endsAt'>[],
  now: number,
): number | false {
  const ahead = drills
    .flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
    .filter((at) => at > now)
  return ahead.length === 0 ? false : Math.min(HOUR, Math.min(...ahead) - now + 1)
}

/** Whether it is near enough to be told of beside what goes on now. */
export function isSoon({ startsAt }: Pick<Drill, 'startsAt'>, now: number): boolean {
  return Date.parse(startsAt) - now <= SOON_DAYS * DAY
}

/** Two weeks ahead, so that there is time to answer; in the afternoon, and not at a weekend. */
export function usualTime(now: number): string {
  const day = new Date(now + SOON_DAYS * DAY)
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1)
  day.setHours(14, 0, 0, 0)
  return day.toISOString()
}

/** The days and hours of a drill as the viewer's clock shows them. */
export function spanOf(
  { startsAt, endsAt }: Pick<Drill, 'startsAt' | 'endsAt'>,
  now: number,
  language: string,
): { readonly day: string; readonly from: string; readonly to: string } {
  const [start, end] = [new Date(startsAt), new Date(endsAt)]
  const day = new Intl.DateTimeFormat(language, {
    ...(start.getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  })
  const hour = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const sameDay = start.toDateString() === end.toDateString()
  return {
    day: day.format(start),
    from: hour.format(start),
    to: sameDay ? hour.format(end) : `${day.format(end)} ${hour.format(end)}`,
  }
}

/** Which week of the month it is in, and the name of its day, by the clock of this zone. */
export function placeInMonth(
  at: string,
  zone: string,
  language: string,
): { readonly week: number; readonly day: string } {
  const then = new Date(at)
  const date = new Intl.DateTimeFormat('en', { day: 'numeric', timeZone: zone }).format(then)
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: zone }).format(then)
  return { week: Math.ceil(Number(date) / 7), day }
}
