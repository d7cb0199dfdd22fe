import type { Db } from '../../platform/db.ts'
import type { Identity } from '../in/identity.ts'
import type { Inside } from '../inside.ts'
import type { Room } from '../project/living.ts'
import { NotYet, SlackRefusal } from './refusal.ts'
import { UNHEARD } from './queries.ts'
import { forgetObject, objectsOf, writeObjects, type ObjectRow } from './store.ts'

/** One incident while it is brought to Slack. */
export interface Site extends Pick<Inside, 'db' | 'out' | 'log' | 'defaults' | 'publicUrl'> {
  readonly incident: string
  readonly us: Identity
  readonly room: Room
  readonly objects: Objects
  readonly now: () => Temporal.Instant
}

/** What stands in Slack, as we wrote it down: read once, kept with every change. */
export interface Objects {
  readonly get: (kind: string, key: string) => ObjectRow | null
  readonly of: (kind: string) => readonly ObjectRow[]
  readonly all: () => readonly ObjectRow[]
  readonly put: (...rows: readonly ObjectRow[]) => Promise<void>
  readonly forget: (row: Pick<ObjectRow, 'kind' | 'key'>) => Promise<void>
}

const name = ({ kind, key }: Pick<ObjectRow, 'kind' | 'key'>): string => `${kind}/${key}`

/** What is written down of an incident. */
export async function readObjects(
  db: Db,
  reads: Parameters<typeof objectsOf>[0],
  incident: string,
): Promise<Objects> {
  const rows = new Map((await objectsOf(reads, incident)).map((row) => [name(row), row]))
  return {
    get: (kind, key) => rows.get(name({ kind, key })) ?? null,
    of: (kind) => Array.from(rows.values()).filter((row) => row.kind === kind),
    all: () => Array.from(rows.values()),
    put: async (...changed) => {
      await writeObjects(db, incident, changed)
      for (const row of changed) rows.set(name(row), row)
    },
    forget: async (row) => {
      await forgetObject(db, incident, row)
      rows.delete(name(row))
    },
  }
}

/** The steps of one run: one that must wait holds up none of the others. */
export interface Steps {
  /** False: it has to be done again, at the latest at `until`. */
  readonly step: (work: () => Promise<unknown>) => Promise<boolean>
  readonly until: () => Temporal.Instant | null
}

/** How long to leave Slack alone when a call had no answer. */
const BACK_OFF = { seconds: 3 } as const

/** Begins a run. What says nothing of waiting is thrown on: a bug, or a place that is not what we think. */
export function createSteps(now: () => Temporal.Instant): Steps {
  let until: Temporal.Instant | null = null
  const wait = (moment: Temporal.Instant): false => {
    if (until === null || Temporal.Instant.compare(moment, until) < 0) until = moment
    return false
  }
  return {
    step: async (work) => {
      try {
        await work()
        return true
      } catch (error) {
        if (error instanceof NotYet) return wait(error.until)
        if (error instanceof SlackRefusal && error.kind === 'retry')
          return wait(now().add(BACK_OFF))
        throw error
      }
    },
    until: () => until,
  }
}

const NO_MESSAGES: ReadonlySet<string> = new Set([
  'topic',
  'purpose',
  'bookmark',
  'pin',
  'member',
  UNHEARD,
])

/** Whether this is a message of ours, and not something about the channel. */
export const isMessage = ({ kind }: Pick<ObjectRow, 'kind'>): boolean => !NO_MESSAGES.has(kind)

/** Nothing written down yet. */
export const fresh = (kind: string, key: string, channel: string): ObjectRow => ({
  kind,
  key,
  channel,
  ts: null,
  hash: null,
  state: 'live',
  attemptedAt: null,
  error: null,
})
