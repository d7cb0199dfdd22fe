import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

/** What could not be done for an incident, as it was written down. */
export interface Failed {
  readonly kind: string
  /** Of somebody who could not be invited: their id here, when they are linked. */
  readonly person: string | null
  readonly slackUser: string
}

/** Everything of an incident that Slack refused. */
export function failedOf(reads: Reads, incident: string): Promise<readonly Failed[]> {
  return select(
    reads,
    sql<Failed>`
      select slack_object.kind, slack_person.person, slack_object.key as "slackUser"
      from slack_object
      left join slack_person on slack_object.kind = 'member'
        and slack_person.slack_user = slack_object.key and slack_person.state = 'linked'
      where slack_object.incident = ${incident} and slack_object.state = 'failed'
      order by slack_object.kind, slack_object.key`,
  )
}

/** An incident's card in the lobby. */
export async function cardOf(
  reads: Reads,
  incident: string,
  lobby: string,
): Promise<string | null> {
  const [row] = await select(
    reads,
    sql<{ ts: string }>`
      select ts from slack_object
      where incident = ${incident} and channel = ${lobby} and ts is not null
      order by ts limit 1`,
  )
  return row?.ts ?? null
}
