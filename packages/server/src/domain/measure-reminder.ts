import type { Events } from '@hikeshi/contract'
import type { Measure, MeasureEvent } from './measure.ts'
import { morningFrom, morningUpTo } from './working-hours.ts'

type Reminded = Events['measure.reminded']

const DAYS_BEFORE = 3
const DAYS_BETWEEN = 7

interface Reminder extends Reminded {
  readonly at: Temporal.Instant
}

/**
 * When its owner is to hear of a measure next: three days before it is due, the morning after, and
 * then once a week; always on a working morning. Null for what is done, or nobody's, or never due.
 */
export function nextReminder(measure: Measure, zone: string): Reminder | null {
  const { state, owner, due, remindedAt, remindedFor } = measure
  if (state === 'done' || owner === null || due === null) return null
  const day = Temporal.PlainDate.from(due)
  const soon = morningUpTo(day.subtract({ days: DAYS_BEFORE }), zone)
  const late = morningFrom(day.add({ days: 1 }), zone)
  const last = remindedAt === null || remindedFor !== due ? null : Temporal.Instant.from(remindedAt)
  if (last === null) return { at: soon, why: 'due_soon', due }
  if (Temporal.Instant.compare(last, late) < 0) return { at: late, why: 'overdue', due }
  const week = last.toZonedDateTimeISO(zone).toPlainDate().add({ days: DAYS_BETWEEN })
  return { at: morningFrom(week, zone), why: 'overdue', due }
}

/** Reminds, if it is time: a timer that comes too early or too late finds nothing to do. */
export function remindOf(
  measure: Measure,
  { now, zone }: { readonly now: Temporal.Instant; readonly zone: string },
): readonly MeasureEvent[] {
  const next = nextReminder(measure, zone)
  if (next === null || Temporal.Instant.compare(next.at, now) > 0) return []
  const why = isOverdue(measure.due, now, zone) ? 'overdue' : next.why
  return [{ type: 'measure.reminded', data: { why, due: next.due } }]
}

/** Whether that day is over where we are. */
export function isOverdue(due: string | null, now: Temporal.Instant, zone: string): boolean {
  if (due === null) return false
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(due), today) < 0
}
