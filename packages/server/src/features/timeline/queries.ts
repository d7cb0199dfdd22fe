import type { EventType } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'

export interface TimelineEvent {
  readonly position: string
  readonly stream: string
  readonly at: string
  readonly type: EventType
  readonly data: Readonly<Record<string, unknown>>
  readonly actor: string
  readonly surface: string
}

export interface TimelineQuery {
  readonly incident: string
  /** Only these; all when null. */
  readonly types: readonly EventType[] | null
  /** The position after which to begin. */
  readonly after: string
  readonly limit: number
}

/** What the product writes by itself, many at a time: the to-dos of a severity are told by the severity. */
const ROUTINE = [
  'todo.created',
  'todo.not_required',
  'todo.required_again',
  'nudge.ended',
  'todo.cadence_changed',
  'participant.called',
  'incident.update_scheduled',
]

/** Keystrokes: many, and no part of what happened. */
const UNTOLD = ['section.typed', 'section.entered']

/** What happened in one incident, oldest first. The agenda of a review is no part of it: that its thread was opened is. What was deleted is not repeated. */
export function readTimeline(
  reads: Reads,
  { incident, types, after, limit }: TimelineQuery,
): Promise<readonly TimelineEvent[]> {
  return select(
    reads,
    sql<TimelineEvent>`
    select position::text as position, stream, at, type, data, actor, surface from event
    where subject = ${incident} and event.position > ${after}::bigint
      and not (actor = 'system' and type = any(${ROUTINE}::text[]))
      and not type = any(${UNTOLD}::text[])
      and not (type = 'message.posted' and stream in (
        select thread from postmortem where postmortem.incident = ${incident} and thread is not null))
      and not (type in ('message.posted', 'message.edited') and stream in (
        select id from message where message.incident = ${incident} and deleted_at is not null))
      ${types === null ? sql`` : sql`and type = any(${types}::text[])`}
    order by event.position
    limit ${limit}`,
  )
}
