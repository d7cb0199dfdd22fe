import type { Channel, Message } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { seconds } from '../render/basics.ts'
import { messageJson } from '../render/message.ts'
import { emitIn } from './emit.ts'
import { refuse } from './find.ts'
import { permalink } from './permalink.ts'

/** So many messages can be pinned in one channel; the number is not in Slack's reference. */
const MAX_PINS = 100

/** Pins a message. */
export function pin(turn: Turn, channel: Channel, message: Message, userId: string): void {
  const pins = turn.state.pins[channel.id] ?? []
  if (pins.some(({ ts }) => ts === message.ts)) refuse('already_pinned')
  if (pins.length >= MAX_PINS) refuse('too_many_pins')
  turn.put('pins', channel.id, [...pins, { ts: message.ts, userId, created: turn.now }])
  tell(turn, channel, message, { userId, type: 'pin_added' })
}

/** Unpins a message. */
export function unpin(turn: Turn, channel: Channel, message: Message, userId: string): void {
  const pins = turn.state.pins[channel.id] ?? []
  if (!pins.some(({ ts }) => ts === message.ts)) refuse('no_pin')
  turn.put(
    'pins',
    channel.id,
    pins.filter(({ ts }) => ts !== message.ts),
  )
  tell(turn, channel, message, { userId, type: 'pin_removed' })
}

function tell(
  turn: Turn,
  channel: Channel,
  message: Message,
  { userId, type }: { readonly userId: string; readonly type: 'pin_added' | 'pin_removed' },
): void {
  const pins = turn.state.pins[channel.id] ?? []
  const there = pins.find(({ ts }) => ts === message.ts)
  emitIn(turn, channel, {
    type,
    user: userId,
    channel_id: channel.id,
    item: {
      type: 'message',
      channel: channel.id,
      created: seconds(there?.created ?? turn.now),
      created_by: there?.userId ?? userId,
      message: {
        ...messageJson(turn.state, message),
        permalink: permalink(turn.state, message),
      },
    },
    ...(message.userId === null ? {} : { item_user: message.userId }),
    pin_count: pins.length,
    ...(type === 'pin_removed' ? { has_pins: pins.length > 0 } : {}),
  })
}
