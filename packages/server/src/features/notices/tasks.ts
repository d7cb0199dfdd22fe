import { z } from 'zod'
import type { Recorded } from '../../domain/event.ts'
import type { IncidentEvent } from '../../domain/incident/incident.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { bySystem, type Parts } from '../parts.ts'
import { PROMISE, type NoticeCommands } from './commands.ts'

const DROP = 'notices.drop-drafts'

/** What makes a text about "now" untrue. */
const TURNS: ReadonlySet<string> = new Set([
  'incident.monitoring_started',
  'incident.response_resumed',
  'incident.converged',
  'incident.reopened',
] satisfies IncidentEvent['type'][])

/** When the incident has moved on, drafts about what was before it are dropped. */
export function noticeReactions(event: Recorded<IncidentEvent>): readonly TaskRequest[] {
  if (!TURNS.has(event.type)) return []
  return [{ kind: DROP, lane: 'interactive', key: 'drafts', payload: { incident: event.stream } }]
}

export function noticeTasks({ spine }: Parts, commands: NoticeCommands): readonly Handler[] {
  return [
    work({
      kind: DROP,
      lane: 'interactive',
      payload: z.object({ incident: z.string() }),
      run: async (payload, context) => {
        await spine.executeMany(commands.drop, payload, bySystem(context))
      },
    }),
    work({
      kind: PROMISE,
      lane: 'interactive',
      payload: z.object({ notice: z.string(), incident: z.string(), promised: z.string() }),
      run: async (payload, context) => {
        await spine.execute(commands.miss, payload, bySystem(context))
      },
    }),
  ]
}
