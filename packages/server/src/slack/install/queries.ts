import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

/** The channel of the newest incident that wanted one: whether the workspace lets us make it. */
export async function latestChannel(reads: Reads): Promise<{
  readonly name: string
  readonly state: string
  readonly problem: string | null
} | null> {
  const [row] = await select(
    reads,
    sql<{ name: string; state: string; problem: string | null }>`
    select slack_channel.name, slack_channel.state, problem
    from slack_channel join incident on incident.id = slack_channel.incident
    where slack_channel.state in ('live', 'archived') or problem is not null
    order by incident.number desc
    limit 1`,
  )
  return row ?? null
}

/** Those who could not be invited into the channels of the latest incidents; null: nobody was invited yet. */
export async function refusedPeople(reads: Reads): Promise<readonly string[] | null> {
  const rows = await select(
    reads,
    sql<{ who: string; refused: boolean }>`
    select distinct coalesce(account.name, object.key) as who, object.state = 'failed' as refused
    from slack_object object
    left join slack_person link on link.slack_user = object.key
    left join auth."user" account on account.id = link.person
    where object.kind = 'member'
    order by who
    limit 200`,
  )
  if (rows.length === 0) return null
  return rows.filter(({ refused }) => refused).map(({ who }) => who)
}

/** When Slack told us of something last. */
export async function lastHeard(reads: Reads): Promise<string | null> {
  const [row] = await select(
    reads,
    sql<{ at: string | null }>`select max(received_at) as at from slack_event`,
  )
  return row?.at ?? null
}
