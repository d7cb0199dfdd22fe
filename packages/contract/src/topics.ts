import { z } from 'zod'
import { id, incidentRef, list, PersonRef, text } from './common.ts'
import { route } from './route.ts'

/** One voice, one topic: what is talked of now, what comes next, what waits, who talks elsewhere. */
export const TopicLane = z.enum(['current', 'next', 'parked', 'breakout', 'ended'])
export type TopicLane = z.infer<typeof TopicLane>

export interface TopicEvents {
  'topic.added': {
    readonly incident: string
    readonly topic: string
    readonly text: string
    readonly lane: 'next' | 'parked'
  }
  'topic.begun': { readonly topic: string }
  'topic.queued': { readonly topic: string }
  'topic.parked': { readonly topic: string }
  'topic.broken_out': {
    readonly topic: string
    readonly owner: string
    readonly returnAt: string
    /** The message of the room that its thread hangs on; breakouts of old have none. */
    readonly thread?: string
  }
  /** The outcome in one line; null: nothing was decided. */
  'topic.ended': {
    readonly topic: string
    readonly outcome: string | null
    /** The message by which the room hears what came of a breakout. */
    readonly message?: string
  }
  'inquiry.asked': { readonly incident: string; readonly text: string }
  'inquiry.answered': { readonly answer: string }
}

export const Topic = z
  .object({
    id: z.string(),
    text: z.string(),
    lane: TopicLane,
    by: PersonRef,
    /** Since when it has been where it is. */
    since: z.string(),
    owner: PersonRef.nullable(),
    returnAt: z.string().nullable(),
    outcome: z.string().nullable(),
    /** The message that its thread hangs on, once it was taken elsewhere. */
    thread: z.string().nullable(),
  })
  .meta({ id: 'Topic' })
export type Topic = z.infer<typeof Topic>

export const Topics = z
  .object({
    current: Topic.nullable(),
    next: z.array(Topic),
    parked: z.array(Topic),
    breakouts: z.array(Topic),
    /** The newest first. */
    ended: z.array(Topic),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'Topics' })
export type Topics = z.infer<typeof Topics>

export const Inquiry = z
  .object({
    id: z.string(),
    text: z.string(),
    by: PersonRef,
    at: z.string(),
    answer: z.string().nullable(),
    answeredBy: PersonRef.nullable(),
    answeredAt: z.string().nullable(),
    can: z.object({ answer: z.boolean() }),
  })
  .meta({ id: 'Inquiry' })
export type Inquiry = z.infer<typeof Inquiry>

export const topics = {
  get: route({
    method: 'GET',
    path: '/incidents/:incident/topics',
    summary: 'What the call talks of: now, next, later, elsewhere.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: Topics,
  }),
  add: route({
    method: 'POST',
    path: '/incidents/:incident/topics',
    summary: 'Line a topic up, or park it for later.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      incident: incidentRef,
      text: text(200),
      lane: z.enum(['next', 'parked']).default('next'),
    }),
    output: Topics,
  }),
  move: route({
    method: 'POST',
    path: '/incidents/:incident/topics/:topic/move',
    summary:
      'Begin a topic (the one before goes back to the head of the queue), queue it, or park it.',
    needs: 'member',
    input: z.strictObject({
      incident: incidentRef,
      topic: id,
      to: z.enum(['current', 'next', 'parked']),
    }),
    output: Topics,
  }),
  breakOut: route({
    method: 'POST',
    path: '/incidents/:incident/topics/:topic/breakout',
    summary: 'Take a topic elsewhere: who leads it, and when they come back.',
    needs: 'member',
    input: z.strictObject({
      incident: incidentRef,
      topic: id,
      owner: id,
      minutes: z.number().int().min(1).max(240),
    }),
    output: Topics,
  }),
  end: route({
    method: 'POST',
    path: '/incidents/:incident/topics/:topic/end',
    summary: 'What was decided, in one line; without it, nothing was.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef, topic: id, outcome: text(300).optional() }),
    output: Topics,
  }),
} as const

export const inquiries = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/inquiries',
    summary: 'Questions of people who are not at work here, the open ones first.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: list(Inquiry),
  }),
  ask: route({
    method: 'POST',
    path: '/incidents/:incident/inquiries',
    summary: 'Ask without interrupting: it waits for the commander, the deputy or communications.',
    needs: 'member',
    status: 201,
    input: z.strictObject({ incident: incidentRef, text: text(1000) }),
    output: Inquiry,
  }),
  answer: route({
    method: 'POST',
    path: '/inquiries/:inquiry/answer',
    summary: 'Answer a question of the queue.',
    needs: 'member',
    input: z.strictObject({ inquiry: id, answer: text(2000) }),
    output: Inquiry,
  }),
} as const
