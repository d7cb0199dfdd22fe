import { refuseArgument } from '../blocks/index.ts'
import { ApiError } from '../core/api-error.ts'
import type { Trigger } from '../core/interactions.ts'
import type { Turn } from '../core/turn.ts'
import { forgetOld } from './forget.ts'

/** A trigger lives this long. */
const LIFE = 3000

const FORMAT = /^\d+\.\d+\.[0-9a-f]{32}$/

/** Gives an app the right to open one view for someone who just did something. */
export function mintTrigger(turn: Turn, from: Omit<Trigger, 'id' | 'expires' | 'used'>): string {
  forgetOld(turn, 'triggers')
  const part = (length: number): string => `1${turn.random(length - 1, '0123456789')}`
  const id = `${part(14)}.${part(14)}.${turn.random(32, '0123456789abcdef')}`
  turn.put('triggers', id, { ...from, id, expires: turn.now + LIFE, used: false })
  return id
}

/** Refuses what was never a trigger, before Slack looks at anything else. */
export function demandTriggerFormat(id: string | null): string {
  if (id === null) return refuseArgument('missing required field: trigger_id')
  if (!FORMAT.test(id)) return refuseArgument('invalid `trigger_id`', '/trigger_id')
  return id
}

/** Spends a trigger: once, by its app, in time. */
export function spendTrigger(turn: Turn, id: string, appId: string): Trigger {
  const trigger = Object.hasOwn(turn.state.triggers, id) ? turn.state.triggers[id] : undefined
  if (trigger?.appId !== appId) throw new ApiError('invalid_trigger_id')
  if (trigger.used) throw new ApiError('exchanged_trigger_id')
  if (turn.now >= trigger.expires) throw new ApiError('expired_trigger_id')
  turn.put('triggers', id, { ...trigger, used: true })
  return trigger
}
