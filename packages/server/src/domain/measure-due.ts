/** Whether that day is over where we are. */
export function isOverdue(due: string | null, now: Temporal.Instant, zone: string): boolean {
  if (due === null) return false
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(due), today) < 0
}
