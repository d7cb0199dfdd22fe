import type { Events, Pulse as PulseView, PulseAnswer, YesNo } from '@hikeshi/contract'
import type { EventOf, Recorded } from './event.ts'

type Given = Events['pulse.given']

/** One answer to the questions. Its id is a code from which nobody finds the person. */
export interface Pulse extends Required<Given> {
  readonly id: string
}

export type PulseEvent = EventOf<'pulse.given'>

/** Once and for all: whoever answered is not asked again. */
export function givePulse(pulse: Pulse | null, data: Given): readonly PulseEvent[] {
  return pulse === null ? [{ type: 'pulse.given', data }] : []
}

/** The answer after `event`: there is only the one. */
export function evolvePulse(_: Pulse | null, event: Recorded<PulseEvent>): Pulse {
  return { id: event.stream, learnt: null, again: null, ...event.data }
}

/** Fewer answers than this would tell who said what. */
export const ANSWERS_MIN = 3

/** What all together said; nothing while they are few. */
export function summarise(answers: readonly Omit<Pulse, 'id' | 'incident'>[]): PulseView {
  const said = answers.filter((one) => QUESTIONS.some((question) => one[question] !== null))
  if (said.length < ANSWERS_MIN) return NOTHING_TOLD
  return {
    answers: said.length,
    useful: counts(said.map(({ useful }) => useful)),
    clear: counts(said.map(({ clear }) => clear)),
    learnt: yesAndNo(said.map(({ learnt }) => learnt)),
    again: yesAndNo(said.map(({ again }) => again)),
  }
}

const QUESTIONS = ['useful', 'clear', 'learnt', 'again'] as const
const NOTHING_TOLD = { answers: null, useful: null, clear: null, learnt: null, again: null }

function yesAndNo(given: readonly (YesNo | null)[]): PulseView['learnt'] {
  const told = counts(given)
  return told && { yes: told.yes, no: told.no }
}

function counts(given: readonly (PulseAnswer | null)[]): PulseView['useful'] {
  if (given.filter((one) => one !== null).length < ANSWERS_MIN) return null
  const count = (answer: PulseAnswer): number => given.filter((one) => one === answer).length
  return { yes: count('yes'), partly: count('partly'), no: count('no') }
}

/** Whoever took part is asked once what to change in the flow; saying nothing is an answer too. */
export interface Reflection {
  readonly id: string
  readonly incident: string
  readonly person: string
  readonly proposal: string | null
}

export type ReflectionEvent = EventOf<'reflection.finished'>

export function finishReflection(
  reflection: Reflection | null,
  data: Events['reflection.finished'],
): readonly ReflectionEvent[] {
  return reflection === null ? [{ type: 'reflection.finished', data }] : []
}

/** The reflection after `event`: there is only the one. */
export function evolveReflection(
  _: Reflection | null,
  event: Recorded<ReflectionEvent>,
): Reflection {
  return { id: event.stream, ...event.data }
}
