import type { ProfileSwitches } from '@hikeshi/contract'
import { nameOf } from './actor.ts'
import type { Context } from './context.ts'
import { mustBeOpen, type Answer } from './incident/guards.ts'
import type { Measure, MeasureEvent } from './measure.ts'
import { demand } from './refusal.ts'
import type { RoomFacts } from './room.ts'
import { requiredText } from './text.ts'

type Prevention = ProfileSwitches['prevention']

/** What carrying a measure over rests on. */
export interface CarryFacts extends RoomFacts {
  readonly prevention: Prevention
  readonly closers: readonly string[]
}

/** Where the house allows it, a closer may let a required measure outlive the close (持ち越し). */
export function guardCarryOver(measure: Measure, { by, facts }: Context<CarryFacts>): Answer {
  const waits = measure.required && measure.state !== 'done'
  const allowed = facts.prevention === 'carried' && waits ? null : 'wrong-state'
  const may = facts.closers.includes(nameOf(by)) ? null : 'not-closer'
  return mustBeOpen(facts.incident) ?? allowed ?? may
}

/** Carries a required measure over, with a reason, or no longer does. It stays among what is followed up. */
export function carryOver(
  measure: Measure,
  asked: { readonly carried: boolean; readonly reason?: string | undefined },
  context: Context<CarryFacts>,
): readonly MeasureEvent[] {
  if (!asked.carried && measure.carried === null) return []
  demand(guardCarryOver(measure, context))
  if (!asked.carried) return [{ type: 'measure.carry_over_withdrawn', data: {} }]
  const reason = requiredText(asked.reason, 'reason-required')
  if (measure.carried?.reason === reason) return []
  return [{ type: 'measure.carried_over', data: { reason } }]
}

/** Whether the close need not wait for this measure any more (gate G2), by the switch of the profile. */
export function lets(
  { required, state, proof, verified, carried }: Measure,
  prevention: Prevention,
): boolean {
  const done = state === 'done' && proof !== null
  if (!required) return true
  if (prevention === 'verified') return done && verified !== null
  return done || (prevention === 'carried' && carried !== null)
}
