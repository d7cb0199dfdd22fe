import type { contract, Health, ParkedTask, SlackStatus } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import type { Handlers } from '../../platform/http/mount.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LANES } from '../../platform/tasks/schedule.ts'
import { by, type Caller, type Parts } from '../parts.ts'
import { confirmReal, readSafeMode, type SafeMode } from '../people/index.ts'
import {
  countLanes,
  databaseFacts,
  parkedTasks,
  type LaneCounts,
  type ParkedRow,
} from './queries.ts'

type Routes = Handlers<Pick<typeof contract, 'health'>, Caller>['health']

/** What the running server knows of itself, handed in by the composition root. */
export interface Vitals {
  readonly version: string
  readonly startedAt: Temporal.Instant
  readonly mode: 'embedded' | 'external'
  readonly database: () => {
    readonly state: 'ready' | 'restarting' | 'failed'
    readonly reason: string | null
  }
  readonly scanAgeMs: () => ReadonlyMap<string, number>
  readonly streamClients: () => number
  readonly alarms: () => readonly Alarm[]
  /** Puts a parked task back, or gives it up. False when there is none of that id. */
  readonly retry: (id: string) => Promise<boolean>
  readonly discard: (id: string) => Promise<boolean>
}

/** A fault somebody must see: its code, and facts for its sentence. */
type AlarmCode =
  | 'clock-skew'
  | 'lane-stalled'
  | 'not-durable'
  | 'parked-tasks'
  | 'safe-mode'
  | 'slack-down'
  | 'slack-refused'
  | 'database-restarted'
export interface Alarm {
  readonly code: AlarmCode
  readonly facts: Readonly<Record<string, string | number>>
}

export interface HealthNeeds {
  readonly vitals: Vitals
  readonly words: (language: 'ja' | 'en') => Words
  /** How Slack is; null: an installation without it. */
  readonly slack: () => Promise<SlackStatus['connection']>
}

const PARKED_SHOWN = 50

export function createHealth(
  { spine, reads, clock }: Parts,
  { vitals, words, slack }: HealthNeeds,
): { readonly handlers: Routes } {
  async function view(language: 'ja' | 'en'): Promise<Health> {
    const say = words(language).health
    const lanes = await countLanes(reads, clock.now())
    const parked = await parkedTasks(reads, PARKED_SHOWN)
    const facts = await databaseFacts(reads)
    const database = vitals.database()
    const safe = await readSafeMode(reads)
    const connection = await slack()
    const outside = [...safeAlarm(safe), ...slackAlarm(connection)]
    const alarms = [...outside, ...vitals.alarms(), ...alarmsOf(lanes)]
    return {
      ok: alarms.length === 0 && database.state === 'ready',
      version: vitals.version,
      startedAt: vitals.startedAt.toString(),
      database: {
        mode: vitals.mode,
        state: database.state,
        version: facts?.version ?? null,
        sizeBytes: facts?.sizeBytes ?? null,
        remedy: database.state === 'ready' ? null : say.database(database.reason ?? ''),
      },
      lanes: LANES.map((lane) => laneView(lane, lanes, vitals)),
      parked: parked.map((task) => parkedView(task, say.parked)),
      alarms: alarms.map(({ code, facts: what }) =>
        Object.assign({ code }, say.alarms[code](what)),
      ),
      streamClients: vitals.streamClients(),
      slack: connection && { condition: connection.condition, since: connection.since },
      safeMode: safe && { restoredAt: safe.at, madeAt: safe.madeAt },
    }
  }

  return {
    handlers: {
      get: (_, call) => view(call.caller.language),
      retry: ({ task }) => settle(vitals.retry, task),
      discard: ({ task }) => settle(vitals.discard, task),
      confirm: async (_, call) => {
        await spine.execute(confirmReal, {}, by(call))
        return { ok: true }
      },
    },
  }
}

const EMPTY = {
  waiting: 0,
  overdue: 0,
  running: 0,
  parked: 0,
  unknown: 0,
  oldestDueSeconds: null,
}

function laneView(
  lane: string,
  counts: readonly LaneCounts[],
  vitals: Vitals,
): Health['lanes'][number] {
  const found = counts.find((one) => one.lane === lane)
  const scanAgeMs = vitals.scanAgeMs().get(lane)
  const scanAgeSeconds = scanAgeMs === undefined ? null : scanAgeMs / 1000
  return { ...EMPTY, ...found, lane, scanAgeSeconds }
}

function parkedView(task: ParkedRow, remedy: (kind: string) => string): ParkedTask {
  const { id, kind, lane, since, attempts, error } = task
  return { id, kind, lane, since, attempts, error: error ?? '', remedy: remedy(kind) }
}

function alarmsOf(lanes: readonly LaneCounts[]): readonly Alarm[] {
  const parked = lanes.reduce((sum, lane) => sum + lane.parked, 0)
  return parked > 0 ? [{ code: 'parked-tasks', facts: { count: parked } }] : []
}
/** Everything goes on without Slack; yet somebody should know. */
function slackAlarm(connection: SlackStatus['connection']): readonly Alarm[] {
  if (connection?.condition === 'down') return [{ code: 'slack-down', facts: {} }]
  if (connection?.condition !== 'refused') return []
  return [{ code: 'slack-refused', facts: { error: connection.refusal ?? '' } }]
}

/** Nothing leaves: that is no fault, yet somebody must end it. */
const safeAlarm = (safe: SafeMode | null): readonly Alarm[] =>
  safe === null ? [] : [{ code: 'safe-mode', facts: { madeAt: safe.madeAt } }]
export { countLanes, type LaneCounts } from './queries.ts'

async function settle(act: (id: string) => Promise<boolean>, task: string): Promise<{ ok: true }> {
  if (!/^\d{1,18}$/.test(task) || !(await act(task))) throw new Refusal('not-found')
  return { ok: true }
}
