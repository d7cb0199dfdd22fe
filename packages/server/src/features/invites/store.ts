import type { Bilingual, CallReason } from '@hikeshi/contract'
import { sql, type Selectable } from 'kysely'
import type { Call } from '../../domain/call.ts'
import type { Participant } from '../../domain/participant.ts'
import type { Subscription } from '../../domain/subscription.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type CallRow = Selectable<Tables['call']>
type SubscriptionRow = Selectable<Tables['subscription']>

export const callRows = rowsIn<'call', CallRow, Call>({
  table: 'call',
  fromRow: (row) => row,
  toRow: (call) => ({
    id: call.id,
    incident: call.incident,
    reason: call.reason,
    step: call.step,
    by: call.by,
    at: call.at,
    groups: call.groups,
    team: call.team,
    area: call.area,
    people: call.people,
    observers: call.observers,
    failed: call.failed,
  }),
})

export const subscriptionRows = rowsIn<'subscription', SubscriptionRow, Subscription>({
  table: 'subscription',
  fromRow: (row) => row,
  toRow: (subscription) => ({
    id: subscription.id,
    person: subscription.person,
    active: subscription.active,
    severity: subscription.severity,
    types: subscription.types,
    drills: subscription.drills,
  }),
})

/** Every call of an incident, oldest first. */
export function readCalls(reads: Reads, incident: string): Promise<readonly Call[]> {
  return select(reads, sql<Call>`select * from call where incident = ${incident} order by at, id`)
}

export function readSubscriptions(reads: Reads): Promise<readonly Subscription[]> {
  return select(reads, sql<Subscription>`select * from subscription where active order by id`)
}

export async function findSubscription(reads: Reads, person: string): Promise<Subscription | null> {
  const [row] = await select(
    reads,
    sql<Subscription>`select * from subscription where person = ${person}`,
  )
  return row ?? null
}

/** Everybody of an incident, in the order they came. */
export function readPeople(reads: Reads, incident: string): Promise<readonly Participant[]> {
  return select(
    reads,
    sql<Participant>`
    select id, incident, person, availability, until, joined_at as "joinedAt", capacity, answered, call
    from participant where incident = ${incident}
    order by joined_at, id`,
  )
}

/** A to-do that somebody has in hand. */
export interface HeldRow {
  readonly todo: string
  readonly text: Bilingual
  readonly owner: string
  readonly heldSince: string
}

/** What people have in hand in this incident, in the order in which they took it. */
export function readHeld(reads: Reads, incident: string): Promise<readonly HeldRow[]> {
  return select(
    reads,
    sql<HeldRow>`
    select todo.id as todo, text, assignee as owner, taken.at as "heldSince" from todo
    cross join lateral (
      select max(at) as at from event where stream = todo.id and type in
        ('todo.created', 'todo.taken', 'todo.accepted')) as taken
    where incident = ${incident} and state = 'open' and assignee is not null
    order by taken.at, todo.id`,
  )
}

export interface WaitingRow {
  readonly incident: string
  readonly number: number
  readonly title: string
  readonly severity: 'sev1' | 'sev2' | 'sev3' | 'sev4' | null
  readonly by: string
  readonly reason: CallReason
  readonly at: string
}

const WAITING_MAX = 50

/** Calls that wait for the answer of this person, the newest first. Being called is being let in. */
export function waitingCalls(reads: Reads, person: string): Promise<readonly WaitingRow[]> {
  return select(
    reads,
    sql<WaitingRow>`
    select incident.id as incident, incident.number, incident.title, incident.severity, call.by, call.reason, call.at
    from participant
    join call on call.id = participant.call
    join incident on incident.id = participant.incident
    where participant.person = ${person} and incident.state <> 'closed'
    order by call.at desc
    limit ${WAITING_MAX}`,
  )
}
