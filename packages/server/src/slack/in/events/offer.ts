import { raisedAlready } from '../../forms/raised-already.ts'
import { valueOf } from '../../actions/value.ts'
import type { SlackCall } from '../../call.ts'
import { actions, button, section } from '../../views/kit/index.ts'
import type { EventContext } from './event.ts'
import type { Spot } from './store.ts'
import { whisperAt } from './talk.ts'

/** Somebody pointed at a message that may be the beginning of an incident: they, and nobody else, are shown the way. */
export async function offerToRaise(
  context: EventContext,
  call: SlackCall,
  { channel, ts }: Spot,
): Promise<void> {
  const { slackUser, words, place } = call
  const { talk } = words.slack
  const value = valueOf(channel, ts)
  const ear = { channel, user: slackUser, thread: place?.thread ?? null }
  const led = await raisedAlready(call, channel, ts)
  if (led) return whisperAt(context, ear, led)
  await whisperAt(context, ear, {
    text: talk.offer,
    blocks: [
      section(talk.offer),
      ...actions(
        button({ text: `🔥 ${talk.raise}`, action: 'raise.from-message', value, style: 'danger' }),
      ),
    ],
  })
}
