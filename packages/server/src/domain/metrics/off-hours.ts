import { secondsOf, workday } from '../working-hours.ts'
import type { Load } from './values.ts'

/** Somebody at work in a case, from one instant to another. People are ids here, and stay here. */
export interface Stretch {
  readonly case: number
  readonly person: string
  readonly from: string
  readonly to: string
}

export interface TeamMembers {
  readonly name: string
  readonly members: readonly string[]
}

/** Of fewer people a sum would tell the hours of one of them. */
const PEOPLE_MIN = 3

/** M-P14: person-hours in incidents outside working hours, of all together and of each team that is large enough. */
export function offHoursLoad(
  stretches: readonly Stretch[],
  { teams, zone }: { readonly teams: readonly TeamMembers[]; readonly zone: string },
): Load | null {
  const outside = stretches.flatMap((one) => {
    const seconds = offHours(one, zone)
    return seconds > 0 ? [{ ...one, seconds }] : []
  })
  const all = sum(outside)
  if (all.people < PEOPLE_MIN) return null
  const each = teams.map(({ name, members }) => ({
    name,
    ...sum(outside.filter(({ person }) => members.includes(person))),
  }))
  return {
    kind: 'load',
    seconds: all.seconds,
    people: all.people,
    cases: Array.from(new Set(outside.map((one) => one.case))),
    teams: each
      .filter(({ people }) => people >= PEOPLE_MIN)
      .toSorted((one, other) => other.seconds - one.seconds),
  }
}

function sum(those: readonly { readonly person: string; readonly seconds: number }[]) {
  return {
    seconds: those.reduce((total, { seconds }) => total + seconds, 0),
    people: new Set(those.map(({ person }) => person)).size,
  }
}

/** How many seconds of a stretch lie outside the working hours of the days that it touches. */
function offHours({ from, to }: Stretch, zone: string): number {
  const [begun, ended] = [Temporal.Instant.from(from), Temporal.Instant.from(to)]
  const last = ended.toZonedDateTimeISO(zone).toPlainDate()
  let worked = 0
  let day = begun.toZonedDateTimeISO(zone).toPlainDate()
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    worked += overlap(secondsOf(begun), secondsOf(ended), workday(day, zone))
    day = day.add({ days: 1 })
  }
  return Math.round(secondsOf(ended) - secondsOf(begun) - worked)
}

function overlap(
  from: number,
  to: number,
  window: { readonly from: number; readonly to: number } | null,
): number {
  if (window === null) return 0
  return Math.max(0, Math.min(to, window.to) - Math.max(from, window.from))
}
