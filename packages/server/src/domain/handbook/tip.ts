import type { Events } from '@hikeshi/contract'
import { isAdmin } from '../actor.ts'
import type { Context } from '../context.ts'
import type { EventOf, Recorded } from '../event.ts'
import { demand } from '../refusal.ts'
import { requiredText } from '../text.ts'

type Saved = Events['tip.saved']

/** アルアル: a small practice of somebody who responds often. It stays with the case it came from. */
export interface Tip extends Saved {
  readonly id: string
  readonly state: 'draft' | 'published' | 'withdrawn'
  readonly by: string
  readonly at: string
}

export type TipEvent = EventOf<'tip.saved' | 'tip.published' | 'tip.withdrawn'>

/** Saves a draft. Whoever can read the room may. */
export function saveTip(tip: Tip | null, asked: Saved): readonly TipEvent[] {
  if (tip !== null) return []
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'tip.saved', data: { ...asked, text } }]
}

/** Whoever saved it words it; a tip that is shown belongs to everybody. */
export function mayChangeTip({ state, by: author }: Tip, { by }: Pick<Context, 'by'>): boolean {
  if (state === 'withdrawn') return false
  return state === 'published' || isAdmin(by) || (by !== 'system' && by.id === author)
}

export function publishTip(
  tip: Tip,
  asked: Events['tip.published'],
  context: Context,
): readonly TipEvent[] {
  demand(mayChangeTip(tip, context) ? null : 'not-allowed')
  const text = requiredText(asked.text, 'invalid-input')
  const fields = ['phase', 'role', 'service'] as const
  const same = tip.text === text && fields.every((field) => tip[field] === asked[field])
  if (tip.state === 'published' && same) return []
  return [{ type: 'tip.published', data: { ...asked, text } }]
}

export function withdrawTip(tip: Tip, context: Context): readonly TipEvent[] {
  if (tip.state === 'withdrawn') return []
  demand(mayChangeTip(tip, context) ? null : 'not-allowed')
  return [{ type: 'tip.withdrawn', data: {} }]
}

/** The tip after `event`. */
export function evolveTip(state: Tip | null, event: Recorded<TipEvent>): Tip {
  if (event.type === 'tip.saved') {
    const { stream: id, actor: by, at } = event
    return { id, ...event.data, state: 'draft', by, at }
  }
  if (state === null) throw new Error(`${event.type} recorded before tip.saved`)
  if (event.type === 'tip.withdrawn') return { ...state, state: 'withdrawn' }
  return { ...state, ...event.data, state: 'published' }
}
