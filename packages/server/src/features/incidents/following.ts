import { z } from 'zod'
import type { EntryEvent } from '../../domain/entry.ts'
import type { Recorded } from '../../domain/event.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { followingCommands } from './lifecycle-commands.ts'

const TIME_UP = 'incidents.alignment-time-up'
const ARCHIVE = 'incidents.archive'
const RESTART_CLOCK = 'incidents.restart-update-clock'
const ABSORB = 'incidents.absorb'
const SPLIT_OFF = 'incidents.split-off'

/** What must happen to incidents because of what happened to one. */
export function following(
  event: Recorded<IncidentEvent>,
  { id: incident }: Pick<Incident, 'id'>,
): readonly TaskRequest[] {
  if (event.type === 'incident.alignment_started') {
    return [request(TIME_UP, { incident }, event.data.endsAt)]
  }
  if (event.type === 'incident.closed') {
    return [request(ARCHIVE, { incident, closedAt: event.at }, event.data.archiveAt)]
  }
  if (event.type === 'incident.merged') {
    return [request(ABSORB, { incident: event.data.into, source: incident })]
  }
  if (event.type === 'incident.restored' && event.data.into !== null) {
    return [request(SPLIT_OFF, { incident: event.data.into, source: incident })]
  }
  return []
}

function request(kind: string, payload: object, at?: string): TaskRequest {
  const task = { kind, lane: 'interactive', key: kind, payload } as const
  return at === undefined ? task : { ...task, at: Temporal.Instant.from(at) }
}

/** Whoever posts a status update starts the clock of the next one again. */
export function updatePosted(
  event: Recorded<EntryEvent>,
  { incident }: { readonly incident: string },
): readonly TaskRequest[] {
  const posts =
    (event.type === 'entry.recorded' && event.data.kind === 'status') ||
    (event.type === 'entry.reclassified' && event.data.to === 'status')
  if (!posts) return []
  return [{ kind: RESTART_CLOCK, lane: 'interactive', key: incident, payload: { incident } }]
}

/** Timers, and what one incident means for another. */
export function followingTasks(
  { spine }: Parts,
  commands: ReturnType<typeof followingCommands>,
): readonly Handler[] {
  const incident = z.string()
  const lane = 'interactive' as const
  const pair = z.object({ incident, source: z.string() })
  return [
    work({
      kind: TIME_UP,
      lane,
      payload: z.object({ incident }),
      run: async (of, context) => {
        await spine.execute(commands.endAlignmentTime, of, bySystem(context))
      },
    }),
    work({
      kind: ARCHIVE,
      lane,
      payload: z.object({ incident, closedAt: z.string() }),
      run: async (of, context) => {
        await spine.execute(commands.archiveWhenDue, of, bySystem(context))
      },
    }),
    work({
      kind: RESTART_CLOCK,
      lane,
      payload: z.object({ incident }),
      run: async (of, context) => {
        await spine.execute(commands.restartUpdateClock, of, bySystem(context))
      },
    }),
    work({
      kind: ABSORB,
      lane,
      payload: pair,
      run: async (of, context) => {
        await spine.execute(commands.absorb, of, bySystem(context))
      },
    }),
    work({
      kind: SPLIT_OFF,
      lane,
      payload: pair,
      run: async (of, context) => {
        await spine.execute(commands.splitOff, of, bySystem(context))
      },
    }),
  ]
}
