import { workday } from '../working-hours.ts'
import type { Load } from './values.ts'

/** Somebody at work in a case, in seconds since 1970. People are ids here, and stay here. */
export interface Stretch {
  readonly case: number
  readonly person: string
  readonly from: number
  readonly to: number
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
  const windows = workdays(stretches, zone)
  const outside = stretches.flatMap((one) => {
    const seconds = offHours(one, windows)
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

interface Window {
  readonly from: number
  readonly to: number
}

/** The working hours of every day that is touched, in their order: there are fewer days than stretches. */
function workdays(stretches: readonly Stretch[], zone: string): readonly Window[] {
  const first = stretches.reduce((least, { from }) => Math.min(least, from), Infinity)
  const last = stretches.reduce((most, { to }) => Math.max(most, to), -Infinity)
  if (first > last) return []
  const end = dayOf(last, zone)
  const windows: Window[] = []
  let day = dayOf(first, zone)
  while (Temporal.PlainDate.compare(day, end) <= 0) {
    const window = workday(day, zone)
    if (window !== null) windows.push(window)
    day = day.add({ days: 1 })
  }
  return windows
}

function dayOf(seconds: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
}

/** How many seconds of a stretch lie outside all working hours. */
function offHours({ from, to }: Stretch, windows: readonly Window[]): number {
  let worked = 0
  let index = firstAfter(from, windows)
  for (let window = windows[index]; window && window.from < to; window = windows[index]) {
    worked += Math.min(to, window.to) - Math.max(from, window.from)
    index += 1
  }
  return Math.round(to - from - worked)
}

/** The place of the first working hours that end after an instant. */
function firstAfter(at: number, windows: readonly Window[]): number {
  let [low, high] = [0, windows.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((windows[middle]?.to ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}
