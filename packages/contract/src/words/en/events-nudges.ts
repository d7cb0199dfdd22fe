import type { EventWords } from '../context.ts'
import type { NudgeEvents } from '../../nudges.ts'
import type { TopicEvents } from '../../topics.ts'
import { nudges } from './nudges.ts'

/** What the product said, and what the call talked of. Only what concerns everybody is told. */
export const nudgeEvents: Pick<EventWords, keyof NudgeEvents | keyof TopicEvents> = {
  'nudge.said': ({ parts }, { by }) =>
    `${by} reminded the room of ${nudges.list(parts.map(({ code }) => nudges.names[code]))}`,
  'nudge.dismissed': ({ code }, { by }) =>
    `${by} marked a reminder as not needed: ${nudges.names[code]}`,
  'nudge.acted': ({ code }, { by }) => `${by} followed a reminder: ${nudges.names[code]}`,
  'nudge.ended': ({ code }) => `A reminder is no longer needed: ${nudges.names[code]}`,
  'topic.added': ({ text, lane }, { by }) =>
    lane === 'parked' ? `${by} parked a topic: ${text}` : `${by} lined up a topic: ${text}`,
  'topic.begun': (_, { by }) => `${by} moved the talk to the next topic`,
  'topic.queued': (_, { by }) => `${by} lined a topic up for later`,
  'topic.parked': (_, { by }) => `${by} parked a topic`,
  'topic.broken_out': ({ owner, returnAt }, { name, term }) =>
    `${name(owner)} took a topic elsewhere, back at ${term.time(returnAt)}`,
  'topic.ended': ({ outcome }) =>
    outcome === null ? 'A topic ended, nothing decided' : `Outcome of a topic: ${outcome}`,
  'inquiry.asked': ({ text }, { by }) => `${by} asked from outside: ${text}`,
  'inquiry.answered': ({ answer }, { by }) => `${by} answered a question from outside: ${answer}`,
}
