import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db.ts'

/** Bulkheads: a storm in one never delays another. First is most urgent. */
export const LANES = ['page', 'interactive', 'chat', 'report'] as const
export type Lane = (typeof LANES)[number]

export interface TaskRequest {
  readonly kind: string
  readonly lane: Lane
  /** Told apart from the other tasks of the same event. */
  readonly key: string
  /** Names the work itself, whatever event asks for it: many events, one task. Replaces `key`. */
  readonly once?: string
  /** With `once`, for work: asked for while it runs, it runs once more afterwards. Never lost, never twice at once. */
  readonly again?: true
  /** Tasks of one line run one after the other, as they were asked for; one that is parked holds up nobody. */
  readonly line?: string
  readonly payload: object
  /** When it is due; at once unless said. */
  readonly at?: Temporal.Instant
}

/** Every lane looks for work this often, hint or no hint. */
export const LOOK_MS = 1000

/** Whether its lane must be woken for it; what is due later is found by the next look in any case. */
export function isDueSoon({ at }: TaskRequest, now: Temporal.Instant): boolean {
  return at === undefined || at.epochMilliseconds - now.epochMilliseconds < LOOK_MS
}

/** Keeps tasks for later. One key is one task: the same event never schedules the same thing twice. */
export async function schedule(
  tx: Tx,
  now: Temporal.Instant,
  tasks: readonly TaskRequest[],
): Promise<void> {
  await insertTasks(
    tx,
    now,
    tasks.filter(({ again }) => !again),
    sql`do nothing`,
  )
  await insertTasks(tx, now, firstOfEach(tasks.filter(({ again }) => again)), ONCE_MORE)
}

/**
 * The row is locked until the commit even when it waits already: whoever claims it then reads what
 * this transaction writes. Asked for while it runs, it is marked to run again.
 */
const ONCE_MORE = sql`
  do update set
    again = task.state = 'leased',
    run_at = case
      when task.state = 'leased' and not task.again then excluded.run_at
      when task.failures = 0 then least(task.run_at, excluded.run_at)
      else task.run_at
    end`

async function insertTasks(
  tx: Tx,
  now: Temporal.Instant,
  tasks: readonly TaskRequest[],
  onConflict: RawBuilder<unknown>,
): Promise<void> {
  if (tasks.length === 0) return
  const rows = tasks.map(({ key, kind, lane, line, payload, at }) => ({
    key,
    kind,
    lane,
    line: line ?? null,
    payload,
    run_at: (at ?? now).toString(),
  }))
  await sql`
    insert into task (key, kind, lane, line, payload, run_at, created_at)
    select key, kind, lane, line, payload, run_at, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as asked(key text, kind text, lane text, line text, payload jsonb, run_at timestamptz)
    on conflict (key) ${onConflict}`.execute(tx)
}

/** One of each key, the earliest, in the order of their keys: two transactions never wait for each other. */
function firstOfEach(tasks: readonly TaskRequest[]): readonly TaskRequest[] {
  const first = new Map<string, TaskRequest>()
  for (const task of tasks) {
    const known = first.get(task.key)
    if (!known || isBefore(task, known)) first.set(task.key, task)
  }
  return Array.from(first.values()).toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

function isBefore(one: TaskRequest, other: TaskRequest): boolean {
  if (other.at === undefined) return false
  return one.at === undefined || Temporal.Instant.compare(one.at, other.at) < 0
}
