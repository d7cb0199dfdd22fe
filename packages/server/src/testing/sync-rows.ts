import { sql } from 'kysely'
import type { Db } from '../platform/db.ts'

/** What was written down about Slack, for tests that look at it. */
export const rowsIn = (db: Db) => ({
  async row(incident: string) {
    const { rows } = await sql<object>`
      select state, problem from slack_channel where incident = ${incident}`.execute(db)
    return rows[0]
  },
  async objects(incident: string, kind: string) {
    const { rows } = await sql<object>`
      select key, state, error from slack_object where incident = ${incident} and kind = ${kind}`.execute(
      db,
    )
    return rows
  },
  async parked() {
    const { rows } = await sql<object>`
      select kind, last_error from task where state = 'parked'`.execute(db)
    return rows
  },
})
