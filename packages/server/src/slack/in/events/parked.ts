import { cut, oneLine } from '../../views/kit/index.ts'
import { messageAt } from './mirror.ts'
import { markOf } from './queries.ts'
import { keyOf, meaningNow, noted, type Reacted } from './reacted.ts'
import { standingReactions } from './store.ts'
import { orRefusal } from './talk.ts'

const TOPIC_MAX = 200

/** Puts what a message says by for later, once, whoever asks for it. */
export async function parked(one: Reacted, incident: string): Promise<void> {
  const { context, spot, call, added } = one
  const others = await standingReactions(context.parts.reads, spot)
  const isFirst = !others.some(
    ({ reaction, slackUser }) =>
      slackUser !== call.slackUser && meaningNow(one)(reaction) === 'park',
  )
  if (!(await noted(one)) || !added || !isFirst) return
  const message = await messageAt(context, incident, spot)
  if (message === null) return
  const { text } = await markOf(context.parts.reads, message)
  if (text === '') return
  const topic = {
    incident,
    text: cut(oneLine(text), TOPIC_MAX),
    lane: 'parked',
  } as const
  await orRefusal(() => call.api.topics.add(topic, keyOf(one, 'park')))
}
