import type { NudgeAct, NudgeCode, NudgePart, NudgePlace } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'
import { Refusal } from '../refusal.ts'
import type { Saying } from './say.ts'

/** One message of the product, and what became of each thing in it. */
export interface Nudge {
  readonly id: string
  /** Null: about several. */
  readonly incident: string | null
  /** The one person who hears it; null: the room. */
  readonly to: string | null
  readonly place: NudgePlace
  readonly parts: readonly Part[]
  readonly saidAt: string
}

export interface Part extends NudgePart {
  readonly state: 'shown' | 'dismissed' | 'acted' | 'ended'
}

export type NudgeEvent = EventOf<'nudge.said' | 'nudge.dismissed' | 'nudge.acted' | 'nudge.ended'>

/** Which of the things in a message. */
export interface Which {
  readonly code: NudgeCode
  readonly about: string | null
}

export function say(incident: string | null, { to, place, parts }: Saying): readonly NudgeEvent[] {
  const said = parts.map(({ code, about, step, facts }) => ({ code, about, step, facts }))
  return [{ type: 'nudge.said', data: { incident, to, place, parts: said } }]
}

/** "Not needed." */
export function dismiss(nudge: Nudge, which: Which): readonly NudgeEvent[] {
  return shown(nudge, which) ? [{ type: 'nudge.dismissed', data: which }] : []
}

export function act(
  nudge: Nudge,
  { code, about, act: done }: Which & { readonly act: NudgeAct },
): readonly NudgeEvent[] {
  if (!shown(nudge, { code, about })) return []
  return [{ type: 'nudge.acted', data: { code, about, act: done } }]
}

/** Its reason is gone, and so is it. */
export function end(nudge: Nudge, which: Which): readonly NudgeEvent[] {
  return shown(nudge, which) ? [{ type: 'nudge.ended', data: which }] : []
}

function shown(nudge: Nudge, which: Which): boolean {
  const part = nudge.parts.find((one) => isSame(one, which))
  if (part === undefined) throw new Refusal('not-found')
  return part.state === 'shown'
}

const isSame = (one: Which, other: Which): boolean =>
  one.code === other.code && one.about === other.about

const STATES = {
  'nudge.dismissed': 'dismissed',
  'nudge.acted': 'acted',
  'nudge.ended': 'ended',
} as const

/** The nudge after `event`. */
export function evolveNudge(state: Nudge | null, event: Recorded<NudgeEvent>): Nudge {
  if (event.type === 'nudge.said') {
    const { incident, to, place, parts } = event.data
    const fresh = parts.map((part) => Object.assign({}, part, { state: 'shown' as const }))
    return { id: event.stream, incident, to, place, parts: fresh, saidAt: event.at }
  }
  if (state === null) throw new Error(`${event.type} recorded before nudge.said`)
  const { type, data } = event
  const parts = state.parts.map((part) =>
    isSame(part, data) ? { ...part, state: STATES[type] } : part,
  )
  return { ...state, parts }
}
