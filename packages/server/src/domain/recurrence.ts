import type { Events } from '@hikeshi/contract'
import type { PastCase } from './case-help.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { mustTakePart, type Answer } from './incident/guards.ts'
import { demand } from './refusal.ts'
import type { RoomFacts } from './room.ts'

/** 再発: that an incident had the same factors as an earlier case. People say so; no machine does. */
export interface Recurrence extends Readonly<Events['recurrence.linked']> {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly withdrawn: boolean
}

export type RecurrenceEvent = EventOf<'recurrence.linked' | 'recurrence.unlinked'>

export type RecurrenceContext = Context<RoomFacts & { readonly past: PastCase }>

/** Whoever takes part may say it, also after the close. A private case is named nowhere else. */
function guardLink(past: PastCase, context: Context<RoomFacts>): Answer {
  const { incident } = context.facts
  const nameable = past.visibility === 'open' && past.number < incident.number
  return mustTakePart(incident, context) ?? (nameable ? null : 'not-allowed')
}

/** Links an incident to an earlier case of the same factors, or takes the link back. */
export function linkRecurrence(
  link: Recurrence | null,
  { same }: { readonly same: boolean },
  context: RecurrenceContext,
): readonly RecurrenceEvent[] {
  const said = link !== null && !link.withdrawn
  if (said === same) return []
  const { incident, past } = context.facts
  const { number } = past
  if (same) {
    demand(guardLink(past, context))
    return [{ type: 'recurrence.linked', data: { incident: incident.id, past: past.id, number } }]
  }
  // A case that became private since can still be taken out.
  demand(mustTakePart(incident, context))
  return [{ type: 'recurrence.unlinked', data: { number } }]
}

/** The link after `event`. */
export function evolveRecurrence(
  state: Recurrence | null,
  event: Recorded<RecurrenceEvent>,
): Recurrence {
  if (event.type === 'recurrence.linked') {
    return { id: event.stream, ...event.data, by: event.actor, at: event.at, withdrawn: false }
  }
  if (state === null) throw new Error(`${event.type} recorded before recurrence.linked`)
  return { ...state, withdrawn: true }
}
