import type { Events } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'
import { commanderOf, type Incident } from './incident/incident.ts'
import { morningFrom, workingDaysAfter } from './working-hours.ts'

/** That a report was found wanting, and who was told. */
export interface ReportReminder extends Readonly<Events['report.reminded']> {
  readonly id: string
  readonly at: string
}

export type ReportReminderEvent = EventOf<'report.reminded'>

/** Working days before the first word about it, and then between two: twice a week at most. */
const WORKING_DAYS = 3

/** When to look at the report next. */
export function nextLook(from: Temporal.Instant, zone: string): Temporal.Instant {
  const day = from.toZonedDateTimeISO(zone).toPlainDate()
  return morningFrom(workingDaysAfter(day, WORKING_DAYS), zone)
}

/** Whoever was asked to write it (C-22); else who looks into the causes, commanded, or raised it. */
export function reportOwner(incident: Incident): string {
  const asked = incident.followThrough?.reportLead ?? incident.followThrough?.causeLead
  return asked ?? commanderOf(incident) ?? incident.raisedBy
}

/** Tells whoever writes the report what it still lacks, while the harm is over and the case open. */
export function remindOfReport(
  before: ReportReminder | null,
  { incident, missing }: { readonly incident: Incident; readonly missing: number },
  { now, zone }: { readonly now: Temporal.Instant; readonly zone: string },
): readonly ReportReminderEvent[] {
  const { convergedAt, state } = incident
  if (convergedAt === null || (state !== 'converged' && state !== 'learning')) return []
  if (missing === 0) return []
  const last = before === null || before.at < convergedAt ? convergedAt : before.at
  if (Temporal.Instant.compare(nextLook(Temporal.Instant.from(last), zone), now) > 0) return []
  const data = { incident: incident.id, person: reportOwner(incident), missing }
  return [{ type: 'report.reminded', data }]
}

/** The reminder after `event`: the last one counts. */
export function evolveReportReminder(
  _: ReportReminder | null,
  event: Recorded<ReportReminderEvent>,
): ReportReminder {
  return { id: event.stream, ...event.data, at: event.at }
}
