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

/** What Slack could not say to one person, among the things that Slack refused. */
export const UNHEARD = 'whisper'

/** Whoever waits to be told something that Slack could not say to them, for as long as it is still asked of them. */
export async function unheardOf(reads: Reads, incident: string): Promise<readonly string[]> {
  const rows = await select(
    reads,
    sql<{ person: string }>`
    with unheard as (
      select split_part(key, '/', 1) as kind, split_part(key, '/', 2) as about, split_part(key, '/', 3) as person,
        attempted_at
      from slack_object
      where incident = ${incident} and kind = ${UNHEARD} and state = 'failed'
    )
    select unheard.person from unheard
    join incident on incident.id = ${incident}
    where case unheard.kind
      when 'called' then exists (
        select from participant
        where participant.incident = ${incident} and participant.person = unheard.person and not answered)
      when 'role' then incident.roles -> about ->> 'offeredTo' = unheard.person
      when 'todo' then exists (
        select from todo where id = about and state = 'open' and asked_of = unheard.person)
      when 'question' then exists (
        select from entry
        where id = about and state = 'open' and not withdrawn and asked_to = unheard.person)
      when 'closer' then (close_request ->> 'waiting')::boolean
      else false
    end
    group by unheard.person
    order by min(unheard.attempted_at), unheard.person`,
  )
  return rows.map(({ person }) => person)
}

/** Incidents that Slack may still have to be brought to: open ones, and those whose channel is not at rest. */
export async function unsettled(reads: Reads): Promise<readonly string[]> {
  const rows = await reads
    .selectFrom('incident')
    .leftJoin('slack_channel', 'slack_channel.incident', 'incident.id')
    .select('incident.id')
    .where((eb) =>
      eb.or([
        eb('incident.archived_at', 'is', null),
        eb('slack_channel.state', 'in', ['reserved', 'creating', 'live']),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('slack_channel.incident', 'is not', null),
        eb('incident.state', 'in', ['suspected', 'aligning', 'responding', 'monitoring']),
      ]),
    )
    .orderBy('incident.number')
    .execute()
  return rows.map(({ id }) => id)
}

/** Incidents that go on in Slack. */
export async function withChannel(reads: Reads): Promise<readonly string[]> {
  const rows = await reads
    .selectFrom('slack_channel')
    .innerJoin('incident', 'incident.id', 'slack_channel.incident')
    .select('incident.id')
    .where('slack_channel.state', 'in', ['live', 'refused'])
    .where('incident.state', 'in', ['suspected', 'aligning', 'responding', 'monitoring'])
    .orderBy('incident.number')
    .execute()
  return rows.map(({ id }) => id)
}

/** Who raised an incident; null when there is no such incident. */
export async function raisedBy(reads: Reads, incident: string): Promise<string | null> {
  const row = await reads
    .selectFrom('incident')
    .select('raised_by')
    .where('id', '=', incident)
    .executeTakeFirst()
  return row?.raised_by ?? null
}
