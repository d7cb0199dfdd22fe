import { sql } from 'kysely'
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
  if (tasks.length === 0) return
  const rows = tasks.map(({ key, kind, lane, payload, at }) => ({
    key,
    kind,
    lane,
    payload,
    run_at: (at ?? now).toString(),
  }))
  await sql`
    insert into task (key, kind, lane, payload, run_at, created_at)
    select key, kind, lane, payload, run_at, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as line(key text, kind text, lane text, payload jsonb, run_at timestamptz)
    on conflict (key) do nothing`.execute(tx)
}
