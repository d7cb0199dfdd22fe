import { z } from 'zod'
import { Done, incidentRef, optionalText } from './common.ts'
import { route } from './route.ts'

/** One of the two questions of the pulse: yes, partly, no. */
export const PulseAnswer = z.enum(['yes', 'partly', 'no'])
export type PulseAnswer = z.infer<typeof PulseAnswer>

/** One of the two questions of what came of it: yes or no. */
export const YesNo = z.enum(['yes', 'no'])
export type YesNo = z.infer<typeof YesNo>

const YesNoCounts = z.object({ yes: z.number(), no: z.number() })
const Counts = z.object({ yes: z.number(), partly: z.number(), no: z.number() })

/** How people felt about it. Nothing is told before three have answered. */
export const Pulse = z
  .object({
    answers: z.number().nullable(),
    useful: Counts.nullable(),
    clear: Counts.nullable(),
    learnt: YesNoCounts.nullable(),
    again: YesNoCounts.nullable(),
  })
  .meta({ id: 'Pulse' })
export type Pulse = z.infer<typeof Pulse>

/** What an incident that is over still asks of me. */
export const Reflection = z
  .object({
    incident: z.object({ id: z.string(), number: z.number(), title: z.string() }),
    /** Which of the two has not been answered yet. */
    flow: z.boolean(),
    pulse: z.boolean(),
  })
  .meta({ id: 'Reflection' })
export type Reflection = z.infer<typeof Reflection>

export const reflections = {
  list: route({
    method: 'GET',
    path: '/reflections',
    summary: 'Incidents I took part in that ask me, once, what to change and how it felt.',
    needs: 'member',
    input: z.strictObject({}),
    output: z.object({ items: z.array(Reflection) }),
  }),
  flow: route({
    method: 'POST',
    path: '/incidents/:incident/reflection',
    summary: 'What in the flow should change? The answer becomes a proposal; none is fine too.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef, text: optionalText(2000).optional() }),
    output: Done,
  }),
  pulse: route({
    method: 'POST',
    path: '/incidents/:incident/pulse',
    summary:
      'Was I of use, did I know what to do, did I learn something, would I come again? Kept without a name.',
    needs: 'member',
    input: z.strictObject({
      incident: incidentRef,
      /** All left out: rather not say. */
      useful: PulseAnswer.optional(),
      clear: PulseAnswer.optional(),
      /** Something that changes how I work. */
      learnt: YesNo.optional(),
      again: YesNo.optional(),
    }),
    output: Done,
  }),
  pulseOf: route({
    method: 'GET',
    path: '/incidents/:incident/pulse',
    summary: 'How people felt about it, from three answers on.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: Pulse,
  }),
} as const

export interface ReflectionEvents {
  'reflection.finished': {
    readonly incident: string
    readonly person: string
    readonly proposal: string | null
  }
  /** Nobody's name, and no stream that could be theirs. */
  'pulse.given': {
    readonly incident: string
    readonly useful: PulseAnswer | null
    readonly clear: PulseAnswer | null
    /** Absent in older events. */
    readonly learnt?: YesNo | null
    /** Likewise. */
    readonly again?: YesNo | null
  }
}
