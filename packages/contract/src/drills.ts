import { z } from 'zod'
import { id, instant, list, optionalText, page, PersonRef, text } from './common.ts'
import { route } from './route.ts'

/** Planned; over and held; or called off. */
export const DrillState = z.enum(['scheduled', 'done', 'aborted'])
export type DrillState = z.infer<typeof DrillState>

/** What somebody says to a planned drill: they would command it, take part, watch, or cannot come. */
export const DrillAnswer = z.enum(['commander', 'player', 'observer', 'away'])
export type DrillAnswer = z.infer<typeof DrillAnswer>

/** How often it comes round; a series goes on by itself until somebody says otherwise. */
export const DrillRhythm = z.enum(['once', 'monthly'])
export type DrillRhythm = z.infer<typeof DrillRhythm>

export const Drill = z
  .object({
    id: z.string(),
    title: z.string(),
    /** What it is held for, to be read first by whoever takes part. */
    purpose: z.string().nullable(),
    startsAt: z.string(),
    /** When it should be over; the debrief is part of it. */
    endsAt: z.string(),
    minutes: z.number(),
    /** Where to be: a room, or the address of a call. */
    place: z.string().nullable(),
    rhythm: DrillRhythm,
    /** A series of fifth weeks: in a month without one it is the last. */
    fifth: z.boolean(),
    state: DrillState,
    facilitator: PersonRef,
    scheduledBy: PersonRef,
    /** Everybody who was invited or has answered; whoever would command first. */
    people: z.array(z.object({ person: PersonRef, answer: DrillAnswer.nullable() })),
    /** The reader's own answer. */
    answer: DrillAnswer.nullable(),
    /** Who commanded, once it was held and somebody said so. */
    commander: PersonRef.nullable(),
    /** What came of it, or why it was called off. */
    note: z.string().nullable(),
    /** `settle`: its time has come, and whoever may change it can say that it was held. */
    can: z.object({ answer: z.boolean(), change: z.boolean(), settle: z.boolean() }),
  })
  .meta({ id: 'Drill' })
export type Drill = z.infer<typeof Drill>

/** Between a quarter of an hour and a working day. */
const minutes = z.number().int().min(15).max(480)
const people = z.array(id).max(300)

export const drills = {
  list: route({
    method: 'GET',
    path: '/drills',
    summary: 'Drills to come, the next one first; or those whose time is over, the latest first.',
    needs: 'member',
    input: z.strictObject({ when: z.enum(['coming', 'past']).default('coming'), ...page }),
    output: list(Drill),
  }),
  get: route({
    method: 'GET',
    path: '/drills/:drill',
    summary: 'One drill.',
    needs: 'member',
    input: z.strictObject({ drill: id }),
    output: Drill,
  }),
  schedule: route({
    method: 'POST',
    path: '/drills',
    summary: 'Plan a drill. Whoever plans it leads it unless somebody else is named.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      title: text(120),
      startsAt: instant,
      minutes: minutes.default(45),
      purpose: optionalText(1000).optional(),
      place: optionalText(500).optional(),
      rhythm: DrillRhythm.default('once'),
      facilitator: id.optional(),
      /** Whom to ask to come. Everybody else may join, too. */
      invite: people.optional(),
    }),
    output: Drill,
  }),
  change: route({
    method: 'PATCH',
    path: '/drills/:drill',
    summary: 'Change what is planned; `invite` adds people. Moved, it is told to those who come.',
    needs: 'member',
    input: z.strictObject({
      drill: id,
      title: text(120).optional(),
      startsAt: instant.optional(),
      minutes: minutes.optional(),
      purpose: optionalText(1000).optional(),
      place: optionalText(500).optional(),
      rhythm: DrillRhythm.optional(),
      facilitator: id.optional(),
      invite: people.optional(),
    }),
    output: Drill,
  }),
  answer: route({
    method: 'PUT',
    path: '/drills/:drill/answer',
    summary: 'Say whether I come, and as what.',
    needs: 'member',
    input: z.strictObject({ drill: id, answer: DrillAnswer }),
    output: Drill,
  }),
  hold: route({
    method: 'POST',
    path: '/drills/:drill/hold',
    summary: 'It was held: who commanded, and what came of it.',
    needs: 'member',
    input: z.strictObject({
      drill: id,
      commander: id.optional(),
      note: optionalText(1000).optional(),
    }),
    output: Drill,
  }),
  abort: route({
    method: 'POST',
    path: '/drills/:drill/abort',
    summary: 'Call it off, with the reason. A series goes on unless `endSeries` ends it.',
    needs: 'member',
    input: z.strictObject({ drill: id, reason: text(500), endSeries: z.boolean().optional() }),
    output: Drill,
  }),
} as const

export interface DrillEvents {
  'drill.scheduled': {
    readonly title: string
    readonly purpose: string | null
    readonly startsAt: string
    readonly minutes: number
    readonly place: string | null
    readonly rhythm: DrillRhythm
    readonly facilitator: string
    readonly invited: readonly string[]
    /** It follows one of a fifth week, be it in one itself or not. */
    readonly fifth: boolean
    /** Who planned it, or the series that it belongs to. */
    readonly by: string
    /** The drill of the same series before it. */
    readonly after: string | null
  }
  'drill.changed': {
    readonly title?: string
    readonly purpose?: string | null
    readonly startsAt?: string
    readonly minutes?: number
    readonly place?: string | null
    readonly rhythm?: DrillRhythm
    readonly facilitator?: string
    /** Who is invited from now on, besides those who were. */
    readonly invited?: readonly string[]
  }
  'drill.answered': { readonly person: string; readonly answer: DrillAnswer }
  /** Days before its beginning: said to whoever comes or was asked to. */
  'drill.reminded': { readonly days: 7 | 1 }
  /** Its time has come, and the next one of its series stands. */
  'drill.continued': { readonly next: string; readonly startsAt: string; readonly fifth: boolean }
  'drill.held': { readonly commander: string | null; readonly note: string | null }
  'drill.aborted': { readonly reason: string }
}
