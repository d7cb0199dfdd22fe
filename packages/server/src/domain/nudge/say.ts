import { kindOf, urgencyOf } from './catalogue.ts'
import { askings, duesOf, type Due } from './due.ts'
import { after, earliest, instant, inWorkingHours, isBy, latest } from './moments.ts'
import type { Said, Snapshot } from './snapshot.ts'

/** One message: to the room or to one person, with at most three things in it. */
export interface Saying {
  readonly to: string | null
  readonly place: Due['place']
  readonly parts: readonly Due[]
}

const PARTS_MAX = 3
const ROOM_MINUTES = { serious: 10, minor: 20 }
const ASIDE_MINUTES = 5
const BUSY_SECONDS = 60
const ALIGNMENT_MINUTES = 15

/** What to say now: no more than the budget of noise allows, the most urgent first. */
export function nudgesNow(seen: Snapshot, now: Temporal.Instant): readonly Saying[] {
  const ready = duesOf(seen)
    .filter((due) => isBy(heldUntil(due, seen, now), now) && !isTooLate(due, now))
    .toSorted((one, other) => urgencyOf(one.code) - urgencyOf(other.code))
  const messages = Map.groupBy(ready, ({ to, place }) => (to === null ? place : to))
  return Array.from(messages.values(), merged)
}

/** When to look again, if nothing happens in between; null: nothing will come due by itself. */
export function nextLook(seen: Snapshot, now: Temporal.Instant): Temporal.Instant | null {
  const moments = duesOf(seen).flatMap((due) => {
    const moment = heldUntil(due, seen, now)
    return isTooLate(due, moment) ? [] : [moment]
  })
  return earliest(moments.filter((moment) => !isBy(moment, now)))
}

/** What was said and no longer holds: it is taken off the screen. */
export function endedNow(seen: Snapshot): readonly Said[] {
  const holds = askings(seen)
  return seen.said.filter(
    ({ state, code, about, at }) =>
      state === 'shown' &&
      !holds.some(
        (one) =>
          one.code === code && one.about === about && Temporal.Instant.compare(at, one.begins) >= 0,
      ),
  )
}

/** Several at once become one message. What does not fit in it waits for the next. */
function merged(parts: readonly Due[]): Saying {
  const [first] = parts
  if (first === undefined) throw new Error('a message of nothing')
  return { to: first.to, place: first.place, parts: parts.slice(0, PARTS_MAX) }
}

const isTooLate = ({ until }: Due, at: Temporal.Instant): boolean =>
  until !== null && isBy(until, at)

/** Until when the budget keeps it back; its own time where it does not. */
function heldUntil(due: Due, seen: Snapshot, now: Temporal.Instant): Temporal.Instant {
  const { presses = false, inOfficeHours = false } = kindOf(due.code)
  const free = due.to === null ? roomFree(due, seen) : personFree(due.to, presses, seen)
  const held = latest(due.at, ...free, ...(presses ? [] : aligned(seen)))
  return inOfficeHours ? inWorkingHours(latest(held, now), seen.zone) : held
}

/** At most one line in ten minutes, twenty where it is not serious. Quiet lines do not count. */
function roomFree({ code, place }: Due, seen: Snapshot): readonly Temporal.Instant[] {
  if (place === 'thread' || kindOf(code).exempt === true) return []
  const { severity } = seen.incident
  const minor = severity === 'sev3' || severity === 'sev4'
  const minutes = minor ? ROOM_MINUTES.minor : ROOM_MINUTES.serious
  return saidIn(seen, (said) => said.place === 'channel').map((at) => after(at, minutes))
}

/** At most one message to a person in five minutes, and none while they are writing. */
function personFree(person: string, presses: boolean, seen: Snapshot): readonly Temporal.Instant[] {
  if (presses) return []
  const here = saidIn(seen, (said) => said.to === person)
  const elsewhere = seen.elsewhere.filter(({ to }) => to === person).map(({ at }) => at)
  const quiet = [...here, ...elsewhere].map((at) => after(at, ASIDE_MINUTES))
  const busy = seen.words
    .filter((word) => word.person === person)
    .map(({ at }) => instant(at).add({ seconds: BUSY_SECONDS }))
  return [...quiet, ...busy]
}

function saidIn({ said }: Snapshot, which: (said: Said) => boolean): readonly string[] {
  return said.filter(which).map(({ at }) => at)
}

/** In the alignment people talk: only safety and promises are said. It ends, or it has lasted long enough. */
function aligned({ incident }: Snapshot): readonly Temporal.Instant[] {
  const { state, alignmentStartedAt } = incident
  if (state !== 'aligning' || alignmentStartedAt === null) return []
  return [after(alignmentStartedAt, ALIGNMENT_MINUTES)]
}
