import { morningFrom, morningUpTo, nextMorning, workingDaysAfter } from '../working-hours.ts'
import { aside, type Condition } from './asking.ts'
import { instant, isBy, latest } from './moments.ts'
import { isLearning, isOver, type Snapshot } from './snapshot.ts'

const DAYS_BEFORE = 3

/** N-22: a measure comes due: shortly before the day and once after it. What is late for long is for the digest. */
const measureDue: Condition = (seen) => {
  if (!isOver(seen)) return []
  return seen.left.measures.map(({ id, text, owner, due, since }) => {
    const begins = instant(since)
    const day = Temporal.PlainDate.from(due)
    const before = morningUpTo(day.subtract({ days: DAYS_BEFORE }), seen.zone)
    const soon = isBy(before, begins) ? nextMorning(begins, seen.zone) : before
    const late = morningFrom(day.add({ days: 1 }), seen.zone)
    const times = isBy(late, soon) ? [latest(soon, late)] : [soon, late]
    const rungs = times.map((at) => aside(at, owner))
    return { code: 'N-22' as const, about: id, begins, rungs, facts: { text, day: due } }
  })
}

/** Working days before the first word about the report, and before the second. */
const WORKING_DAYS = 3

/** N-23: the report still lacks something. */
const reportUnfinished: Condition = (seen) => {
  const { convergedAt } = seen.incident
  const { report } = seen.left
  if (!isLearning(seen) || convergedAt === null || report === null) return []
  const first = workingDayAfter(instant(convergedAt), seen)
  const second = workingDayAfter(first, seen)
  return [
    {
      code: 'N-23',
      about: null,
      begins: instant(convergedAt),
      rungs: [aside(first, report.owner), aside(second, report.owner)],
      facts: { count: report.missing, text: report.text },
    },
  ]
}

function workingDayAfter(at: Temporal.Instant, { zone }: Snapshot): Temporal.Instant {
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  return morningFrom(workingDaysAfter(day, WORKING_DAYS), zone)
}

export const afterConditions: readonly Condition[] = [measureDue, reportUnfinished]
