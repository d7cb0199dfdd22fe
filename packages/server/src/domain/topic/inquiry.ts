import type { EventOf, Recorded } from '../event.ts'
import { mustBeOpen, type Answer } from '../incident/guards.ts'
import { commanderOf, holding } from '../incident/incident.ts'
import { demand } from '../refusal.ts'
import { guardWork, type RoomContext } from '../room.ts'
import { requiredText } from '../text.ts'

/** A question of somebody who is not at work in the incident: it waits, and interrupts nobody. */
export interface Inquiry {
  readonly id: string
  readonly incident: string
  readonly text: string
  readonly by: string
  readonly at: string
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
}

export type InquiryEvent = EventOf<'inquiry.asked' | 'inquiry.answered'>

/** Anybody who can see the incident may ask. Asking does not make them a part of it. */
export function askInquiry(
  inquiry: Inquiry | null,
  asked: { readonly text: string },
  { facts }: RoomContext,
): readonly InquiryEvent[] {
  if (inquiry !== null) return []
  demand(mustBeOpen(facts.incident))
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'inquiry.asked', data: { incident: facts.incident.id, text } }]
}

const ANSWERING = ['commander', 'deputy', 'comms_lead', 'internal_liaison'] as const

/** Answering is for whoever commands, assists or informs; while nobody does, for everybody at work here. */
export function guardAnswer(context: RoomContext): Answer {
  const { by, facts } = context
  const work = guardWork(context)
  if (work !== null || commanderOf(facts.incident) === null || by === 'system') return work
  const answers = ANSWERING.some((role) => holding(facts.incident, role).person === by.id)
  return answers ? null : 'not-commander'
}

export function answerInquiry(
  inquiry: Inquiry,
  asked: { readonly answer: string },
  context: RoomContext,
): readonly InquiryEvent[] {
  const answer = requiredText(asked.answer, 'invalid-input')
  if (inquiry.answer === answer) return []
  demand(guardAnswer(context))
  return [{ type: 'inquiry.answered', data: { answer } }]
}

/** The inquiry after `event`. */
export function evolveInquiry(state: Inquiry | null, event: Recorded<InquiryEvent>): Inquiry {
  if (event.type === 'inquiry.asked') {
    const unanswered = { answer: null, answeredBy: null, answeredAt: null }
    return { id: event.stream, ...event.data, by: event.actor, at: event.at, ...unanswered }
  }
  if (state === null) throw new Error(`${event.type} recorded before inquiry.asked`)
  const { answer } = event.data
  return { ...state, answer, answeredBy: event.actor, answeredAt: event.at }
}
