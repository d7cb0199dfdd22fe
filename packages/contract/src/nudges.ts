import { z } from 'zod'
import { type Bilingual, Done, id, incidentRef, list } from './common.ts'
import { route } from './route.ts'

/** What the product may say of its own accord. The numbers are those of the catalogue; N-11 is never recorded. */
export const NudgeCode = z.enum([
  'N-01',
  'N-02',
  'N-03',
  'N-04',
  'N-05',
  'N-06',
  'N-07',
  'N-08',
  'N-09',
  'N-10',
  'N-11',
  'N-12',
  'N-13',
  'N-14',
  'N-15',
  'N-16',
  'N-17',
  'N-18',
  'N-19',
  'N-20',
  'N-21',
  'N-22',
  'N-23',
  'breakout',
  'digest',
  'watch',
])
export type NudgeCode = z.infer<typeof NudgeCode>

/** The quietest that can work: to one person alone, a quiet line in the room, a line that counts as noise. */
export const NudgePlace = z.enum(['private', 'thread', 'channel'])
export type NudgePlace = z.infer<typeof NudgePlace>

/** What a button of a nudge leads to; each is an existing act of the product. */
export const NudgeAct = z.enum([
  'takeCommand',
  'askCommand',
  'setSeverity',
  'summon',
  'noChange',
  'postUpdate',
  'openNotices',
  'showTodos',
  'askEveryone',
  'showLedger',
  'answer',
  'passCommand',
  'askDeputy',
  'scribe',
  'showTopics',
  'attachEvidence',
  'openReport',
  'proposeConvergence',
  'watchOn',
  'updateMeasure',
  'talkItOver',
  'goThere',
  'openFollowUps',
])
export type NudgeAct = z.infer<typeof NudgeAct>

/** The facts behind a nudge; the words are made of them in the language of whoever reads. */
export interface NudgeFacts {
  readonly minutes?: number
  readonly count?: number
  readonly people?: readonly string[]
  readonly text?: string | Bilingual
  readonly at?: string
  readonly audiences?: readonly string[]
  /** A calendar day. */
  readonly day?: string
  /** Of several things, the first, as people wrote them. */
  readonly names?: readonly string[]
  /** The measures that a digest counts. */
  readonly measures?: readonly string[]
}

/** One thing said: what about, which time it is, and from what facts. */
export interface NudgePart {
  readonly code: NudgeCode
  readonly about: string | null
  /** How often it was said before in this round. */
  readonly step: number
  readonly facts: NudgeFacts
}

export interface NudgeEvents {
  'nudge.said': {
    /** Null: about several, as the week's digest is. */
    readonly incident: string | null
    /** The one person who hears it; null: everybody in the room. */
    readonly to: string | null
    readonly place: NudgePlace
    readonly parts: readonly NudgePart[]
  }
  'nudge.dismissed': { readonly code: NudgeCode; readonly about: string | null }
  'nudge.acted': {
    readonly code: NudgeCode
    readonly about: string | null
    readonly act: NudgeAct
  }
  'nudge.ended': { readonly code: NudgeCode; readonly about: string | null }
}

export const Nudge = z
  .object({
    id: z.string(),
    place: NudgePlace,
    at: z.string(),
    parts: z.array(
      z.object({
        code: NudgeCode,
        about: z.string().nullable(),
        text: z.string(),
        why: z.string(),
        /** More help, for whoever does this for the first time. */
        more: z.string().nullable(),
        /** Whether "not needed" is recorded; what is never recorded is put away on this device alone. */
        dismissable: z.boolean(),
        acts: z.array(z.object({ act: NudgeAct, label: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Nudge' })
export type Nudge = z.infer<typeof Nudge>

/** What is left of an incident that is over, as the product says it to its reader alone. */
export const NudgeToMe = Nudge.extend({
  /** Null: about several. */
  incident: z.object({ id: z.string(), number: z.number(), title: z.string() }).nullable(),
}).meta({ id: 'NudgeToMe' })
export type NudgeToMe = z.infer<typeof NudgeToMe>

const which = { nudge: id, code: NudgeCode, about: id.optional() }

export const nudges = {
  list: route({
    method: 'GET',
    path: '/incidents/:incident/nudges',
    summary: 'What the product says now: to the room, and to the caller alone.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: list(Nudge),
  }),
  mine: route({
    method: 'GET',
    path: '/nudges',
    summary: 'What the product says to the caller about incidents that are over.',
    needs: 'member',
    input: z.strictObject({}),
    output: list(NudgeToMe),
  }),
  dismiss: route({
    method: 'POST',
    path: '/nudges/:nudge/dismiss',
    summary: '不要: not needed. It is not said again in this incident.',
    needs: 'member',
    input: z.strictObject(which),
    output: Done,
  }),
  acted: route({
    method: 'POST',
    path: '/nudges/:nudge/acted',
    summary: 'Its button was used.',
    needs: 'member',
    input: z.strictObject({ ...which, act: NudgeAct }),
    output: Done,
  }),
} as const
