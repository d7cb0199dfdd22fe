import { CLOSES, nextMorning, OPENS } from '../working-hours.ts'

const MINUTE_MS = 60_000

export const instant = (at: string): Temporal.Instant => Temporal.Instant.from(at)

export function after(at: string, minutes: number): Temporal.Instant {
  return instant(at).add({ seconds: Math.round(minutes * 60) })
}

/** Whole minutes between the two, never less than none. */
export function minutesBetween(from: string, to: Temporal.Instant): number {
  const ms = to.epochMilliseconds - instant(from).epochMilliseconds
  return Math.max(0, Math.floor(ms / MINUTE_MS))
}

export const isBy = (at: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, now) <= 0

export function latest(...instants: readonly Temporal.Instant[]): Temporal.Instant {
  return pick(instants, (one, other) => Temporal.Instant.compare(one, other) > 0)
}

export function earliest(instants: readonly Temporal.Instant[]): Temporal.Instant | null {
  if (instants.length === 0) return null
  return pick(instants, (one, other) => Temporal.Instant.compare(one, other) < 0)
}

function pick(
  instants: readonly Temporal.Instant[],
  better: (one: Temporal.Instant, other: Temporal.Instant) => boolean,
): Temporal.Instant {
  return instants.reduce((best, one) => (better(one, best) ? one : best))
}

export const byTime = (one: string, other: string): number => Temporal.Instant.compare(one, other)

/** Of moments written down, the latest. */
export function last(moments: readonly string[]): string | null {
  return moments.toSorted(byTime).at(-1) ?? null
}

const SATURDAY = 6

/** The moment itself if people work then, or the next morning on which they do. */
export function inWorkingHours(at: Temporal.Instant, zone: string): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  const works = local.dayOfWeek < SATURDAY && local.hour >= OPENS && local.hour < CLOSES
  return works ? at : nextMorning(at, zone)
}
