import type { Selectable } from 'kysely'
import type { SlackLink } from '../../domain/slack-link.ts'
import type { Reads, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type Row = Selectable<Tables['slack_person']>

/** Links as they live in their table. */
export const linkRows = rowsIn<'slack_person', Row, SlackLink>({
  table: 'slack_person',
  fromRow: linkOf,
  toRow: ({ slackUser, linkedAt, confirmedAt, ...state }) => ({
    ...state,
    slack_user: slackUser,
    linked_at: linkedAt,
    confirmed_at: confirmedAt,
  }),
})

function linkOf(row: Row): SlackLink {
  const { id, team, person, state } = row
  return {
    id,
    team,
    slackUser: row.slack_user,
    person,
    state,
    linkedAt: row.linked_at,
    confirmedAt: row.confirmed_at,
  }
}

/** The link of an account of Slack, in whatever state. */
export async function findLink(reads: Reads, id: string): Promise<SlackLink | null> {
  const row = await reads
    .selectFrom('slack_person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? linkOf(row) : null
}

/** Every link, the newest first. */
export async function readLinks(reads: Reads): Promise<readonly SlackLink[]> {
  const rows = await reads
    .selectFrom('slack_person')
    .selectAll()
    .orderBy('linked_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(linkOf)
}

/** The accounts by which these people are known in Slack now: the one linked last, for each. */
export async function accountsOf(
  reads: Reads,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await reads
    .selectFrom('slack_person')
    .select(['person', 'slack_user'])
    .where('person', 'in', people)
    .where('state', '=', 'linked')
    .orderBy('linked_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.person, row.slack_user]))
}
