import { VERBS } from '../../commands/index.ts'
import { textAt, type Json } from '../read.ts'
import type { OnEvent } from './event.ts'
import { offerToRaise } from './offer.ts'
import { whisperAt } from './talk.ts'

/** Somebody spoke to us: in an incident they are told how it stands, elsewhere how to raise one. What they said itself comes as a message. */
export const mention: OnEvent = async (event, context) => {
  const { channel, ts, user, thread } = spotOf(event)
  if (channel === '' || ts === '' || user === '' || textAt(event, 'bot_id') !== '') return
  const call = await context.callAs(user, { channel, thread, message: ts })
  if (!call) return
  if (call.incident === null) return offerToRaise(context, call, { channel, ts })
  const brief = VERBS.find(({ names }) => names.includes('brief'))
  const answer = await brief?.run(call, '')
  if (answer?.kind !== 'privately') return
  await whisperAt(context, { channel, user, thread }, answer.message)
}

function spotOf(event: Json) {
  const ts = textAt(event, 'ts')
  const parent = textAt(event, 'thread_ts')
  return {
    channel: textAt(event, 'channel'),
    ts,
    user: textAt(event, 'user'),
    thread: parent === '' || parent === ts ? null : parent,
  }
}
