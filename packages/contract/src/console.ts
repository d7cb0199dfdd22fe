import { z } from 'zod'
import { type Bilingual, incidentRef, PersonRef, type Severity } from './common.ts'
import { Availability, type IncidentState } from './incident-views.ts'
import { route } from './route.ts'

/** A next step: what to do now, one line and one button. */
export const Prompt = z.enum([
  'acceptCommand',
  'takeCommand',
  'join',
  'decideClose',
  'declareConvergence',
  'agree',
  'writeImpact',
  'setSeverity',
  'startAlignment',
  'finishAlignment',
  'skipAlignment',
  'recordMitigation',
  'answerInquiry',
  'unacceptedTask',
  'overdueTask',
  'openQuestion',
  'postUpdate',
  'promiseDue',
  'staleHypothesis',
  'ruleOutWorstCase',
  'checkChanges',
  'decideNotices',
  'briefSupport',
  'askObjections',
  'checkEffect',
  'seeRoster',
  'reviewHypotheses',
  'reviewPeople',
  'rest',
  'passCommand',
  'monitor',
  'resumeResponse',
  'proposeConvergence',
  'settleLearning',
  'returned',
  'writeReport',
  'requestClose',
  'readReport',
])
export type Prompt = z.infer<typeof Prompt>

export const Step = z
  .object({
    prompt: Prompt,
    /** What it is about, where it is about one thing: a to-do, an entry, a person. */
    about: z.string().nullable(),
    text: z.string().nullable(),
    minutes: z.number().nullable(),
  })
  .meta({ id: 'Step' })
export type Step = z.infer<typeof Step>

const Waiting = z.object({
  id: z.string(),
  text: z.string(),
  minutes: z.number(),
  late: z.boolean(),
})

/** What whoever commands needs to see. Nobody else is shown it. */
export const Panels = z
  .object({
    /** When the next internal update is due. */
    nextUpdateAt: z.string().nullable(),
    promises: z.array(z.object({ audience: z.string(), at: z.string() })),
    alignmentEndsAt: z.string().nullable(),
    questions: z.array(Waiting),
    inquiries: z.array(Waiting),
    /** Open hypotheses that nothing has happened to for too long. */
    stale: z.array(Waiting),
    hypotheses: z.number(),
    facts: z.number(),
    people: z.array(
      z.object({
        person: PersonRef,
        availability: Availability.nullable(),
        task: z.string().nullable(),
        todo: z.string().nullable(),
        /** Minutes since it was taken, or since it was asked. */
        minutes: z.number().nullable(),
        timeBox: z.number().nullable(),
        state: z.enum(['free', 'watching', 'away', 'working', 'over', 'asked', 'unanswered']),
      }),
    ),
    /** How many people the commander directs, and whether that is too many. */
    span: z.object({ count: z.number(), wide: z.boolean() }),
    worstCase: z.object({ text: z.string(), minutes: z.number(), late: z.boolean() }).nullable(),
    onDuty: z.object({ minutes: z.number(), level: z.enum(['fresh', 'hint', 'strong']) }),
  })
  .meta({ id: 'Panels' })
export type Panels = z.infer<typeof Panels>

export const Console = z
  .object({
    /** The most urgent first. */
    next: z.array(Step),
    /** Null for whoever does not command or assist. */
    panels: Panels.nullable(),
  })
  .meta({ id: 'Console' })
export type Console = z.infer<typeof Console>

export const Brief = z
  .object({
    lines: z.array(z.object({ key: z.string(), text: z.string() })),
    /** Who could take over, the best suited first; empty in the short form. */
    successors: z.array(
      z.object({
        person: PersonRef,
        availability: Availability.nullable(),
        /** How often they commanded in the last year. */
        commanded: z.number(),
        openTodos: z.number(),
      }),
    ),
  })
  .meta({ id: 'Brief' })
export type Brief = z.infer<typeof Brief>

/** What a brief is made of; people and audiences by their keys. */
export interface BriefFacts {
  readonly state: IncidentState
  readonly severity: Severity | null
  readonly impact: string | null
  /** Since it was raised. */
  readonly minutes: number
  readonly policy: string | null
  readonly commander: string | null
  readonly decision: string | null
  readonly status: string | null
  readonly tasks: readonly {
    readonly person: string
    readonly text: Bilingual
    readonly minutes: number
    readonly timeBox: number | null
  }[]
  readonly actions: readonly { readonly text: string; readonly done: boolean }[]
  readonly questions: readonly string[]
  readonly hypotheses: readonly string[]
  readonly worstCase: string | null
  readonly nextUpdateAt: string | null
  readonly promises: readonly { readonly audience: string; readonly at: string }[]
  readonly undecided: readonly string[]
}

export const incidentConsole = {
  get: route({
    method: 'GET',
    path: '/incidents/:incident/console',
    summary: 'The next steps for the caller; for whoever commands, what to keep an eye on.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: Console,
  }),
  brief: route({
    method: 'GET',
    path: '/incidents/:incident/brief',
    summary: 'Where things stand, in at most twelve lines; `short` for whoever only wants to know.',
    needs: 'member',
    input: z.strictObject({
      incident: incidentRef,
      form: z.enum(['full', 'short']).default('full'),
    }),
    output: Brief,
  }),
} as const
