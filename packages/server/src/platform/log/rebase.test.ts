import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/postgres.ts'
import { openDatabase, readsOf, type Db } from '../db.ts'
import { endOfLog, readLog, START } from './follow.ts'
import { rebaseLog } from './rebase.ts'

async function openFresh() {
  const database = await freshDatabase()
  const db = openDatabase({
    connection: { connectionString: database.connectionString },
    connectionsMax: 3,
  })
  const close = async () => {
    await db.destroy()
    await database.drop()
  }
  return { db, [Symbol.asyncDispose]: close }
}

/** Writes events with these transaction numbers; null: those of this cluster. */
async function write(db: Db, stream: string, xids: readonly (string | null)[]): Promise<void> {
  for (const [index, xid] of xids.entries()) {
    await sql`
      insert into event (xid, stream, version, type, data, actor, surface, at)
      values (coalesce(${xid}::xid8, pg_current_xact_id()), ${stream}, ${index + 1}, 'a.b', '{}', 'system', 'system',
              '2026-01-05T09:00:00Z')`.execute(db)
  }
}

const followed = async (db: Db) =>
  (await readLog(readsOf(db), START, 100)).map(({ stream, position }) => `${stream}/${position}`)

test('a log from another cluster is read again, in the order in which it was written', async () => {
  await using opened = await openFresh()
  const { db } = opened
  await write(db, 'old', ['700', '9000000000', '8000000000'])
  expect(await followed(db)).toEqual(['old/1'])

  expect(await rebaseLog(db)).toBe(true)

  await write(db, 'new', [null])
  // Another test's transaction may still hide the newest event.
  await expect.poll(() => followed(db)).toEqual(['old/1', 'old/2', 'old/3', 'new/4'])
})

test('a log of this cluster is left alone, and stays append-only', async () => {
  await using opened = await openFresh()
  const { db } = opened
  await write(db, 'one', [null, null])

  expect(await rebaseLog(db)).toBe(false)

  await expect(sql`update event set actor = 'x'`.execute(db)).rejects.toThrow('append-only')
})

test('of two servers that start together only one moves the log', async () => {
  await using opened = await openFresh()
  const { db } = opened
  await write(db, 'old', ['9000000000', '9000000001'])

  const moved = await Promise.all([rebaseLog(db), rebaseLog(db)])

  expect(moved.toSorted()).toEqual([false, true])
  expect(await followed(db)).toEqual(['old/1', 'old/2'])
})

test('the log is followed by the number of the transaction, not by its digits', async () => {
  await using opened = await openFresh()
  const { db } = opened
  await write(db, 'one', ['9', '10', '99', '100'])

  expect(await followed(db)).toEqual(['one/1', 'one/2', 'one/3', 'one/4'])
  expect(await endOfLog(readsOf(db))).toEqual({ xid: '100', position: '4' })
})
