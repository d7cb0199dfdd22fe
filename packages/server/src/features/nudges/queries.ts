import type { EventType } from '@hikeshi/contract'
import { sql } from 'kysely'
import type { Nudge } from '../../domain/nudge/nudge.ts'
import type { Deed, Present, Snapshot, Task, Word, Written } from '../../domain/nudge/snapshot.ts'
import type { Lane } from '../../domain/topic/topic.ts'
import { Refusal } from '../../domain/refusal.ts'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'
import { nudgeOf, type NudgeRow } from './store.ts'

/** Who came, and how often each of them commanded lately. */
export function readPresent(reads: Reads, incident: string): Promise<readonly Present[]> {
  return select(
    reads,
    sql<Present>`
    with lately as (select roles from incident order by number desc limit 200)
    select participant.person, availability, participant.joined_at as "joinedAt", answered,
      exists (select from message where message.incident = participant.incident and by = participant.person) as spoke, (
      select count(*)::int from lately
      where roles -> 'commander' ->> 'person' = participant.person) as commanded
    from participant join person on person.id = participant.person
    where incident = ${incident} and active and capacity = 'act'
    order by participant.joined_at
    limit 200`,
  )
}

/** The ledger, oldest first, each with when something last happened to it. */
export function readWritten(reads: Reads, incident: string): Promise<readonly Written[]> {
  return select(
    reads,
    sql<Written>`
    select id, asked_to as "askedOf", kind, state, text, by, at, greatest(at,
      (select max(event.at) from event where event.stream = entry.id),
      (select max(other.at) from entry as other
        where other.incident = entry.incident and not other.withdrawn and other.based_on ? entry.id)
    ) as "touchedAt"
    from entry
    where incident = ${incident} and not withdrawn
    order by entry.at, id
    limit 500`,
  )
}

/** What people have in hand, or were asked to take. A due time set for it is its time-box. */
export function readTasks(reads: Reads, incident: string): Promise<readonly Task[]> {
  return select(
    reads,
    sql<Task>`
    select todo.id, text, phase, assignee as owner, held.at as "heldSince",
           case when due > held.at
             then round(extract(epoch from due - held.at) / 60)::int end as "timeBoxMinutes",
           case when asked_of is not null then jsonb_build_object(
             'person', asked_of, 'by', asked.actor, 'at', to_char(asked.at at time zone 'utc', ${ISO})) end as asked
    from todo
    left join lateral (
      select at from event where stream = todo.id and type in ('todo.taken', 'todo.accepted')
      order by version desc limit 1) as held on assignee is not null
    left join lateral (
      select at, actor from event where stream = todo.id and type = 'todo.asked'
      order by version desc limit 1) as asked on asked_of is not null
    where incident = ${incident} and state = 'open' and (assignee is not null or asked_of is not null)
      and (asked_of is null or asked.at is not null)
    order by todo.id
    limit 200`,
  )
}

const ISO = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')

/** What was said in the room since then. */
export function readWords(reads: Reads, incident: string, since: string): Promise<readonly Word[]> {
  return select(
    reads,
    sql<Word>`
    select by as person, at, text from message
    where incident = ${incident} and at >= ${since}::timestamptz
    order by id desc
    limit 200`,
  )
}

/** What people did since then, as far as commanding or fixing shows in it. */
export function readDeeds(reads: Reads, incident: string, since: string): Promise<readonly Deed[]> {
  return select(
    reads,
    sql<Deed>`
    select actor as person, event.at, concat_ws(' ', type,
      case when type = 'entry.recorded' then data ->> 'kind'
           when type in ('todo.taken', 'todo.accepted') then (select phase from todo where id = stream) end) as what
    from event
    where subject = ${incident} and event.at >= ${since}::timestamptz and actor <> 'system'
      and type in ('entry.recorded', 'todo.taken', 'todo.accepted', 'todo.asked', 'role.offered')
    order by position desc
    limit 300`,
  )
}

/** When somebody last said or did anything here. */
export async function readLastSeen(
  reads: Reads,
  incident: string,
  person: string,
): Promise<string | null> {
  const [row] = await select(
    reads,
    sql<{ at: string }>`
    select at from event where subject = ${incident} and actor = ${person}
    order by position desc limit 1`,
  )
  return row?.at ?? null
}

/** When each of these last happened to the incident itself, with what it was about. */
export interface Turn {
  readonly type: EventType
  readonly at: string
  readonly role: string | null
  readonly worstCase: boolean
}

/** The changes of command and of the worst case, the latest first. */
export function readTurns(reads: Reads, incident: string): Promise<readonly Turn[]> {
  return select(
    reads,
    sql<Turn>`
    select type, at, data ->> 'role' as role, data ->> 'worstCase' is not null as "worstCase"
    from event
    where stream = ${incident}
      and type in ('role.taken', 'role.accepted', 'incident.edited', 'incident.alignment_finished',
                   'incident.alignment_started')
    order by version desc
    limit 200`,
  )
}

interface PromisedRow {
  readonly audience: string
  readonly at: string
}

/** News that customers were promised and did not get yet. */
export function readPromises(reads: Reads, incident: string): Promise<readonly PromisedRow[]> {
  return select(
    reads,
    sql<PromisedRow>`
    select audience, promise ->> 'at' as at
    from notice, jsonb_array_elements(promises) as promise
    where incident = ${incident} and promise ->> 'settledAt' is null
    order by 2, 1`,
  )
}

/** Audiences of which somebody has decided. */
export async function readDecided(reads: Reads, incident: string): Promise<readonly string[]> {
  const rows = await select(
    reads,
    sql<{ audience: string }>`
    select audience from notice where incident = ${incident} and state <> 'undecided'`,
  )
  return rows.map(({ audience }) => audience)
}

/** Whom the product called because nobody had answered, the last time that it found anybody. */
export async function readEscalated(
  reads: Reads,
  incident: string,
): Promise<Snapshot['escalated']> {
  const [row] = await select(
    reads,
    sql<NonNullable<Snapshot['escalated']>>`
    select id as call, people, at from call
    where incident = ${incident} and reason = 'escalation' and (jsonb_array_length(people) > 0 or step = 1)
    order by at desc, id desc limit 1`,
  )
  return row ?? null
}

/** Questions from outside that nobody has answered. */
export function readWaiting(reads: Reads, incident: string) {
  return select(
    reads,
    sql<{ id: string; text: string; at: string }>`
    select id, text, at from inquiry where incident = ${incident} and answer is null
    order by id limit 50`,
  )
}

/** The to-do by which support is told. */
const TELL_SUPPORT = 'cs.tell'

/** Whether support was told, or nobody is to tell it. */
export async function readSupportBriefed(reads: Reads, incident: string): Promise<boolean> {
  const row = await reads
    .selectFrom('todo')
    .select('state')
    .where('incident', '=', incident)
    .where('key', '=', TELL_SUPPORT)
    .executeTakeFirst()
  return row?.state !== 'open'
}

export async function readLane(reads: Reads, incident: string): Promise<Lane | null> {
  const [row] = await select(
    reads,
    sql<Lane>`select id, incident, topics from lane where incident = ${incident}`,
  )
  return row ?? null
}

/** What is said of it in other places than its own channel, each place for itself. */
export async function readApart(reads: Reads, incident: string): Promise<Snapshot['apart']> {
  const rows = await select(
    reads,
    sql<{ thread: string; gather: string; person: string | null; at: string }>`
    select said.channel as thread, '#' || own.name as gather, message.at,
      case when not said.passed then message.by end as person
    from slack_message said
    join slack_channel own on own.incident = said.incident and own.state = 'live'
      and own.channel <> said.channel
    join message on message.id = said.message
    where said.incident = ${incident} and not said.gone
    order by message.at, message.id
    limit 200`,
  )
  const places = Map.groupBy(rows, ({ thread }) => thread)
  return Array.from(places, ([thread, words]) => ({
    thread,
    gather: words[0]?.gather ?? '',
    words: words.map(({ person, at }) => ({ person, at })),
  }))
}

/** Everything that was said in this incident so far. */
export async function readNudges(reads: Reads, incident: string): Promise<readonly Nudge[]> {
  const rows = await select(
    reads,
    sql<NudgeRow>`select * from nudge where incident = ${incident} order by said_at, id`,
  )
  return rows.map(nudgeOf)
}

/** One message, if it was said to the viewer, or to a room that they can see. */
export async function findNudge(reads: Reads, id: string, viewer: string): Promise<Nudge> {
  const [row] = await select(
    reads,
    sql<NudgeRow>`
    select nudge.* from nudge left join incident on incident.id = nudge.incident
    where nudge.id = ${id} and (addressee is null or addressee = ${viewer})
      and (incident.id is null or ${visibleTo(viewer)})`,
  )
  if (!row) throw new Refusal('not-found')
  return nudgeOf(row)
}

/** Nobody else may speak of this until this transaction is over: nothing is said twice. */
export async function takeTurn(reads: Reads, of: string): Promise<void> {
  await select(reads, sql`select pg_advisory_xact_lock(hashtextextended(${`nudges ${of}`}, 0))`)
}
