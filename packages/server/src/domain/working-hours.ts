const SATURDAY = 6
const MORNING = 10

/** Ten o'clock on that day, or on the first working day after it. */
export function morningFrom(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return morning(roll(day, 1), zone)
}

/** Ten o'clock on that day, or on the last working day before it. */
export function morningUpTo(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return morning(roll(day, -1), zone)
}

/** The next working morning that is still to come. */
export function nextMorning(now: Temporal.Instant, zone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const here = morningFrom(today, zone)
  return Temporal.Instant.compare(here, now) > 0 ? here : morningFrom(today.add({ days: 1 }), zone)
}

/** The working day that comes this many working days after `day`. */
export function workingDaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day
  for (let left = count; left > 0; left--) reached = roll(reached.add({ days: 1 }), 1)
  return reached
}

function roll(day: Temporal.PlainDate, days: 1 | -1): Temporal.PlainDate {
  let rolled = day
  while (rolled.dayOfWeek >= SATURDAY) rolled = rolled.add({ days })
  return rolled
}

function morning(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: MORNING } }).toInstant()
}

/** People are at work from this hour on, and until that one, on working days. */
export const OPENS = 9
export const CLOSES = 18

/** The working hours of a day in seconds since 1970, or null on a day on which nobody works. */
export function workday(
  day: Temporal.PlainDate,
  zone: string,
): { readonly from: number; readonly to: number } | null {
  if (day.dayOfWeek >= SATURDAY) return null
  const at = (hour: number): number =>
    secondsOf(day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant())
  return { from: at(OPENS), to: at(CLOSES) }
}

export const secondsOf = (at: Temporal.Instant): number => at.epochMilliseconds / 1000
