import { sql } from 'kysely'
import { words } from '../app.ts'
import { names } from '../features/people/index.ts'
import type { Db } from '../platform/db.ts'
import type { Outbound } from '../slack/out/client.ts'
import { placeRoutes } from '../slack/out/place.ts'
import type { World } from './world.ts'

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
  /** When Slack was away, as the timeline of this incident tells. */
  async gaps(incident: string) {
    const { rows } = await sql<{ data: object }>`
      select data from event where stream = ${incident} and type = 'incident.slack_away'
      order by position`.execute(db)
    return rows.map(({ data }) => data)
  },
  async parked() {
    const { rows } = await sql<object>`
      select kind, last_error from task where state = 'parked'`.execute(db)
    return rows
  },
})

/** Where an incident is in Slack, as somebody reads it on the board. */
export function placeFor(
  { app }: World,
  { out, person }: { readonly out: () => Outbound | null; readonly person: string },
  incident: string,
) {
  const { place } = placeRoutes(app.parts, { out, names, words })
  return place(
    { incident },
    {
      caller: {
        person: { id: person, name: '', memberRole: 'member' },
        language: 'en',
        timeZone: null,
        surface: 'web',
        address: 'test',
      },
      request: new Request('http://localhost:3000/'),
      headers: new Headers(),
    },
  )
}
