import { z } from 'zod'
import { expectedAt } from '../../domain/drill/drill.ts'
import type { EventOf, Recorded } from '../../domain/event.ts'
import { findDrill } from '../../features/drills/index.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { schedule, type TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Inside } from '../inside.ts'
import { whisperTask } from './task.ts'

const DRILL = 'slack.drill'

const Told = z.object({
  drill: z.string(),
  kind: z.enum(['drill-reminded', 'drill-moved', 'drill-off']),
  /** Who did it, and who hears of it anyway. */
  without: z.array(z.string()),
  by: z.string().nullable(),
  at: z.string(),
})
type Told = z.infer<typeof Told>

/** Who is told of a drill alone because this happened: nobody hears of what they did themselves. */
export function drillWhispersAfter(event: Recorded<EventOf>): readonly TaskRequest[] {
  if (event.type === 'drill.reminded') return [telling(event, 'drill-reminded')]
  if (event.type === 'drill.aborted') return [telling(event, 'drill-off')]
  if (event.type === 'drill.scheduled') {
    const { after, facilitator, invited } = event.data
    // Of the next one of a series the reminder is enough.
    return after === null ? inviting(event, [facilitator, ...invited]) : []
  }
  if (event.type !== 'drill.changed') return []
  const { facilitator, invited = [], startsAt } = event.data
  const asked = facilitator === undefined ? invited : [facilitator, ...invited]
  const moved = startsAt === undefined ? [] : [telling(event, 'drill-moved', asked)]
  return [...inviting(event, asked), ...moved]
}

function inviting(event: Recorded<EventOf>, people: readonly string[]): readonly TaskRequest[] {
  const { stream: about, at, actor: by } = event
  return Array.from(new Set(people))
    .filter((person) => person !== by)
    .map((person) => whisperTask({ kind: 'drill-invited', person, incident: null, about, by, at }))
}

/** Who comes is known only once it is looked up. */
function telling(
  { stream: drill, at, actor }: Recorded<EventOf>,
  kind: Told['kind'],
  others: readonly string[] = [],
): TaskRequest {
  const by = actor === 'system' ? null : actor
  const payload: Told = { drill, kind, without: [actor, ...others], by, at }
  return { kind: DRILL, lane: 'chat', key: drill, payload }
}

/** Tells all who come, and all who were asked to and have not said that they cannot. */
export function drillHandler({ parts, db }: Inside): Handler {
  return work({
    kind: DRILL,
    lane: 'chat',
    payload: Told,
    run: async ({ drill, kind, without, by, at }, { now, key }) => {
      const people = expectedAt(await findDrill(parts.reads, drill))
      const tasks = people
        .filter((person) => !without.includes(person))
        .map((person) => {
          const task = whisperTask({ kind, person, incident: null, about: drill, by, at })
          return Object.assign({}, task, { key: `${key}/${task.key}` })
        })
      await db.transaction().execute((tx) => schedule(tx, now, tasks))
    },
  })
}
