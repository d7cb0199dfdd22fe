import type { Context } from './context.ts'
import { mustBeOpen, mustTakePart, type Answer } from './incident/guards.ts'
import type { Incident } from './incident/incident.ts'
import { demand } from './refusal.ts'

/** What everything that happens inside an incident needs to know of it. */
export interface RoomFacts {
  readonly incident: Incident
  readonly participants: readonly string[]
}

export type RoomContext = Context<RoomFacts>

/** Work in an incident is for those who take part in it, until it is closed. */
export function guardWork(context: RoomContext): Answer {
  const { incident } = context.facts
  return mustBeOpen(incident) ?? mustTakePart(incident, context)
}

export function demandWork(context: RoomContext): void {
  demand(guardWork(context))
}
