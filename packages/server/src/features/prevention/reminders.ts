import { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import type { Recorded } from '../../domain/event.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import {
  evolveReportReminder,
  nextLook,
  remindOfReport,
  type ReportReminder,
  type ReportReminderEvent,
} from '../../domain/report-reminder.ts'
import { known } from '../../domain/refusal.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { Reads } from '../../platform/db.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { readIncident } from '../incidents/index.ts'
import { bySystem, type Parts } from '../parts.ts'
import { REMIND, type MeasureCommands } from './commands.ts'
import { reminderRows } from './store.ts'

const LOOK = 'report.look'

export interface ReminderNeeds {
  readonly zone: () => string
  readonly missingOf: (reads: Reads, incident: Incident) => Promise<readonly MissingRule[]>
}

interface Of {
  readonly incident: string
}

type Facts = { readonly incident: Incident; readonly missing: number }
type LookCommand = Command<ReportReminder, ReportReminderEvent, Of, Facts, Actor>

const looking = (incident: string, at: Temporal.Instant): TaskRequest => ({
  kind: LOOK,
  lane: 'report',
  key: incident,
  payload: { incident },
  at,
})

/** Some working days after the harm is over, somebody looks whether the report is written. */
export function reportReactions(
  event: Recorded<IncidentEvent>,
  incident: string,
  zone: string,
): readonly TaskRequest[] {
  if (event.type !== 'incident.converged') return []
  return [looking(incident, nextLook(Temporal.Instant.from(event.at), zone))]
}

/** Word to the owners of measures and reports, on working mornings. */
export function createReminders(
  { spine }: Parts,
  { zone, missingOf }: ReminderNeeds,
  measures: MeasureCommands,
) {
  const of: Aggregate<ReportReminder, ReportReminderEvent> = {
    name: 'report_reminder',
    ...reminderRows,
    evolve: evolveReportReminder,
    subject: ({ incident }) => incident,
    react: (event, { incident }) => [
      looking(incident, nextLook(Temporal.Instant.from(event.at), zone())),
    ],
  }
  const look: LookCommand = {
    of,
    id: ({ incident }) => `rrm_${incident.replace('inc_', '')}`,
    gather: async (reads, { incident: id }) => {
      const incident = known(await readIncident(reads, id))
      const missing = (await missingOf(reads, incident)).filter(({ hard }) => hard)
      return { incident, missing: missing.length }
    },
    decide: ({ state, facts, now }) => remindOfReport(state, facts, { now, zone: zone() }),
  }
  const tasks: readonly Handler[] = [
    work({
      kind: REMIND,
      lane: 'report',
      payload: z.object({ measure: z.string() }),
      run: async (payload, context) => {
        await spine.execute(measures.remind, payload, bySystem(context))
      },
    }),
    work({
      kind: LOOK,
      lane: 'report',
      payload: z.object({ incident: z.string() }),
      run: async (payload, context) => {
        await spine.execute(look, payload, bySystem(context))
      },
    }),
  ]
  return { of, tasks }
}
