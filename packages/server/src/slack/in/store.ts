import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { schedule, type TaskRequest } from '../../platform/tasks/schedule.ts'

/** Keeps an event and what must be done about it, at once. False: it was told of before. */
export async function keepEvent(
  db: Db,
  {
    id,
    now,
    task,
  }: { readonly id: string; readonly now: Temporal.Instant; readonly task: TaskRequest },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto('slack_event')
      .values({ event_id: id, received_at: now.toString() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('event_id')
      .executeTakeFirst()
    if (!kept) return false
    await schedule(tx, now, [task])
    return true
  })
}

/** Keeps the earliest of the moments that are told for something, by Slack's time: of one length until the year 2286. */
export async function keepEarliest(db: Db, key: string, ts: string): Promise<void> {
  await sql`
    insert into slack_state (key, value) values (${key}, ${JSON.stringify(ts)}::jsonb)
    on conflict (key) do update
      set value = to_jsonb(least(slack_state.value #>> '{}', excluded.value #>> '{}'))`.execute(db)
}

/** Asks for work about Slack. */
export async function ask(db: Db, now: Temporal.Instant, task: TaskRequest): Promise<void> {
  await db.transaction().execute((tx) => schedule(tx, now, [task]))
}
