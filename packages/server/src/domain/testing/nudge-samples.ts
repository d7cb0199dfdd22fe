import type { Events, NudgeEvents, TopicEvents } from '@hikeshi/contract'

const incident = 'inc_1'
const about = { code: 'N-06', about: 'tod_1' } as const
const part = { step: 0, facts: {}, ...about }
const returnAt = '2026-01-05T09:15:00Z'

/** Samples of what the product says by itself, of topics, and of questions from outside. */
export const nudgeSamples: {
  readonly [T in keyof NudgeEvents | keyof TopicEvents]: readonly Events[T][]
} = {
  'nudge.said': [
    { incident, to: null, place: 'channel', parts: [{ ...part, code: 'N-01' }, part] },
    { incident, to: 'bo', place: 'private', parts: [part] },
  ],
  'nudge.dismissed': [about],
  'nudge.acted': [{ ...about, act: 'showTodos' }],
  'nudge.ended': [about],
  'topic.added': [
    { incident, topic: 'top_1', text: 'Cards', lane: 'next' },
    { incident, topic: 'top_1', text: 'Cards', lane: 'parked' },
  ],
  'topic.begun': [{ topic: 'top_1' }],
  'topic.queued': [{ topic: 'top_1' }],
  'topic.parked': [{ topic: 'top_1' }],
  'topic.broken_out': [
    { topic: 'top_1', owner: 'bo', returnAt },
    { topic: 'top_1', owner: 'bo', returnAt, thread: 'msg_1' },
  ],
  'topic.ended': [
    { topic: 'top_1', outcome: null },
    { topic: 'top_1', outcome: 'Cards stay on' },
    { topic: 'top_1', outcome: 'Cards stay on', message: 'msg_2' },
  ],
  'inquiry.asked': [{ incident, text: 'When?' }],
  'inquiry.answered': [{ answer: 'Soon' }],
}
