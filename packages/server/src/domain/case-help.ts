import type { Events } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'
import { mustTakePart, type Answer } from './incident/guards.ts'
import type { Visibility } from './incident/incident.ts'
import { demand } from './refusal.ts'
import type { RoomFacts } from './room.ts'
import type { Context } from './context.ts'

/** That a past case helped in an incident. */
export interface CaseHelp extends Readonly<Events['case.helped']> {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly withdrawn: boolean
}

export type CaseHelpEvent = EventOf<'case.helped' | 'case.help_withdrawn'>

export interface PastCase {
  readonly id: string
  readonly number: number
  readonly visibility: Visibility
}

export type CaseHelpContext = Context<RoomFacts & { readonly past: PastCase }>

/** Whoever takes part may say it, also after the close. A private case is named nowhere else. */
export function guardSay(past: PastCase, context: Context<RoomFacts>): Answer {
  const { incident } = context.facts
  const nameable = past.visibility === 'open' && past.id !== incident.id
  return mustTakePart(incident, context) ?? (nameable ? null : 'not-allowed')
}

/** Says that a past case helped here, or takes it back. */
export function sayHelped(
  help: CaseHelp | null,
  { helped }: { readonly helped: boolean },
  context: CaseHelpContext,
): readonly CaseHelpEvent[] {
  const said = help !== null && !help.withdrawn
  if (said === helped) return []
  const { incident, past } = context.facts
  demand(guardSay(past, context))
  const { number } = past
  return helped
    ? [{ type: 'case.helped', data: { incident: incident.id, past: past.id, number } }]
    : [{ type: 'case.help_withdrawn', data: { number } }]
}

/** The word of help after `event`. */
export function evolveCaseHelp(state: CaseHelp | null, event: Recorded<CaseHelpEvent>): CaseHelp {
  if (event.type === 'case.helped') {
    return { id: event.stream, ...event.data, by: event.actor, at: event.at, withdrawn: false }
  }
  if (state === null) throw new Error(`${event.type} recorded before case.helped`)
  return { ...state, withdrawn: true }
}
