import type { EventWords } from '../context.ts'
import type { NudgeEvents } from '../../nudges.ts'
import type { TopicEvents } from '../../topics.ts'

/** What the product said, and what the call talked of. Only what concerns everybody is told. */
export const nudgeEvents: Pick<EventWords, keyof NudgeEvents | keyof TopicEvents> = {
  'nudge.said': () => '',
  'nudge.dismissed': () => '',
  'nudge.acted': () => '',
  'nudge.ended': () => '',
  'topic.added': ({ text, lane }, { by }) =>
    lane === 'parked' ? `${by} parked a topic: ${text}` : `${by} lined up a topic: ${text}`,
  'topic.begun': (_, { by }) => `${by} moved the talk to the next topic`,
  'topic.queued': () => '',
  'topic.parked': (_, { by }) => `${by} parked a topic`,
  'topic.broken_out': ({ owner, returnAt }, { name, term }) =>
    `${name(owner)} took a topic elsewhere, back at ${term.time(returnAt)}`,
  'topic.ended': ({ outcome }) =>
    outcome === null ? 'A topic ended, nothing decided' : `Outcome of a topic: ${outcome}`,
  'inquiry.asked': ({ text }, { by }) => `${by} asked from outside: ${text}`,
  'inquiry.answered': ({ answer }, { by }) => `${by} answered a question from outside: ${answer}`,
}
