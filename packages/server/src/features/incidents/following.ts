import { z } from 'zod'
import type { EntryEvent } from '../../domain/entry.ts'
import type { Recorded } from '../../domain/event.ts'
import { COMMANDER_MINUTES, isSerious } from '../../domain/incident/expectations.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { followingCommands } from './lifecycle-commands.ts'
import type { IncidentCommand } from './verbs.ts'

const COMMANDER_MISSED = 'incidents.commander-missed'
const WATCH_OVER = 'incidents.watch-over'
const TIME_UP = 'incidents.alignment-time-up'
const ARCHIVE = 'incidents.archive'
const RESTART_CLOCK = 'incidents.restart-update-clock'
const ABSORB = 'incidents.absorb'
const SPLIT_OFF = 'incidents.split-off'
const SLACK_AWAY = 'incidents.slack-away'
const SLACK_GAP = 'incidents.slack-gap'

/** What must happen to incidents because of what happened to one. */
export function following(
  event: Recorded<IncidentEvent>,
  { id: incident }: Pick<Incident, 'id'>,
): readonly TaskRequest[] {
  const clock = clockOf(event, incident)
  if (clock !== null) return [clock]
  if (event.type === 'incident.merged') {
    return [request(ABSORB, { incident: event.data.into, source: incident })]
  }
  if (event.type === 'incident.restored' && event.data.into !== null) {
    return [request(SPLIT_OFF, { incident: event.data.into, source: incident })]
  }
  return []
}

/** The timer that this event sets, if it sets one. */
function clockOf(event: Recorded<IncidentEvent>, incident: string): TaskRequest | null {
  if (event.type === 'incident.alignment_started') {
    return request(TIME_UP, { incident }, event.data.endsAt)
  }
  if (event.type === 'incident.severity_changed' && isSerious(event.data.to)) {
    const at = Temporal.Instant.from(event.at).add({ minutes: COMMANDER_MINUTES })
    return request(COMMANDER_MISSED, { incident }, at.toString())
  }
  if (event.type === 'incident.closed') {
    return request(ARCHIVE, { incident, closedAt: event.at }, event.data.archiveAt)
  }
  const until = watchedUntil(event)
  return until === null ? null : request(WATCH_OVER, { incident, until }, until)
}

function watchedUntil(event: Recorded<IncidentEvent>): string | null {
  const watches =
    event.type === 'incident.monitoring_started' || event.type === 'incident.watch_prolonged'
  return watches ? (event.data.until ?? null) : null
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
  const pair = z.object({ incident, source: z.string() })
  const task = <Payload extends { readonly incident: string }, Facts>(
    kind: string,
    payload: z.ZodType<Payload>,
    command: IncidentCommand<Payload, Facts>,
  ): Handler =>
    work({
      kind,
      lane: 'interactive',
      payload,
      run: async (of, context) => {
        await spine.execute(command, of, bySystem(context))
      },
    })

  return [
    task(TIME_UP, z.object({ incident }), commands.endAlignmentTime),
    spanTask(spine, SLACK_AWAY, commands.noteSlackAway),
    spanTask(spine, SLACK_GAP, commands.noteSlackGap),
    task(COMMANDER_MISSED, z.object({ incident }), commands.missCommander),
    task(WATCH_OVER, z.object({ incident, until: z.string() }), commands.endWatch),
    task(ARCHIVE, z.object({ incident, closedAt: z.string() }), commands.archiveWhenDue),
    task(RESTART_CLOCK, z.object({ incident }), commands.restartUpdateClock),
    task(ABSORB, pair, commands.absorb),
    task(SPLIT_OFF, pair, commands.splitOff),
  ]
}

/** From when until when. */
interface Span {
  readonly from: string
  readonly to: string
}

const spanned =
  (kind: string) =>
  (incident: string, { from, to }: Span): TaskRequest => ({
    kind,
    lane: 'interactive',
    key: `${kind}/${incident}/${from}`,
    payload: { incident, from, to },
  })

/** Notes in an incident that Slack was away: asked for once for each outage. */
export const slackAway = spanned(SLACK_AWAY)

/** Notes in an incident what of Slack could not be read: asked for once for each gap. */
export const slackGap = spanned(SLACK_GAP)

/** Nothing in the incident tells whether it was noted, so that the key of the task does. */
function spanTask(
  spine: Parts['spine'],
  kind: string,
  command: ReturnType<typeof followingCommands>['noteSlackAway'],
): Handler {
  return work({
    kind,
    lane: 'interactive',
    payload: z.object({ incident: z.string(), from: z.string(), to: z.string() }),
    run: async (of, context) => {
      const idempotency = { key: context.key, fingerprint: of.incident }
      await spine.execute(command, of, { ...bySystem(context), idempotency })
    },
  })
}
