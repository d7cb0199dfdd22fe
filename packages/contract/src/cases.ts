import { z } from 'zod'
import { incidentRef, list, Origin, page, PersonRef, Severity } from './common.ts'
import { EntryKind, EntryState } from './entries.ts'
import { IncidentState, Phase, Visibility } from './incident-views.ts'
import { route } from './route.ts'

/** What people learn of one case for another. */
export interface CaseEvents {
  'case.helped': {
    readonly incident: string
    /** The past case that helped in it. */
    readonly past: string
    readonly number: number
  }
  'case.help_withdrawn': { readonly number: number }
  'recurrence.linked': {
    readonly incident: string
    /** An earlier case that had the same factors. */
    readonly past: string
    readonly number: number
  }
  'recurrence.unlinked': { readonly number: number }
}

/** Where words were found, in the spelling of whoever wrote them. */
export const Excerpt = z
  .object({
    where: z.enum(['title', 'board', 'entry', 'message', 'report', 'measure']),
    before: z.string(),
    hit: z.string(),
    after: z.string(),
  })
  .meta({ id: 'Excerpt' })
export type Excerpt = z.infer<typeof Excerpt>

export const Case = z
  .object({
    id: z.string(),
    number: z.number(),
    title: z.string(),
    type: z.string().nullable(),
    severity: Severity.nullable(),
    state: IncidentState,
    visibility: Visibility,
    origin: Origin,
    commander: PersonRef.nullable(),
    raisedAt: z.string(),
    closedAt: z.string().nullable(),
    found: Excerpt.nullable(),
  })
  .meta({ id: 'Case' })
export type Case = z.infer<typeof Case>

/** A past case that sounds like one at hand, why, and what helped then. */
export const SimilarCase = z
  .object({
    number: z.number(),
    title: z.string(),
    severity: Severity.nullable(),
    visibility: Visibility,
    closedAt: z.string().nullable(),
    /** The words that both have. */
    words: z.array(z.string()),
    sameType: z.boolean(),
    /** What was done then and held, in the words of that time. */
    helped: z.array(z.string()),
    /** How often people said that this case helped them in a later one. */
    timesHelpful: z.number(),
  })
  .meta({ id: 'SimilarCase' })
export type SimilarCase = z.infer<typeof SimilarCase>

/** One step of a case told again: what happened, and what was known just then. */
export const ReplayStep = z
  .object({
    position: z.string(),
    at: z.string(),
    type: z.string(),
    sentence: z.string(),
    actor: PersonRef.nullable(),
    url: z.string().nullable(),
    phase: Phase,
    state: IncidentState,
    severity: Severity.nullable(),
    commander: PersonRef.nullable(),
    /** The entry that changed with this step, as it stood afterwards. */
    entry: z
      .object({
        id: z.string(),
        kind: EntryKind,
        state: EntryState,
        text: z.string(),
        withdrawn: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'ReplayStep' })
export type ReplayStep = z.infer<typeof ReplayStep>

export const Replay = z
  .object({
    number: z.number(),
    title: z.string(),
    severity: Severity.nullable(),
    state: IncidentState,
    visibility: Visibility,
    steps: z.array(ReplayStep),
    /** The case went on longer than is told here. */
    cut: z.boolean(),
  })
  .meta({ id: 'Replay' })
export type Replay = z.infer<typeof Replay>

/** Earlier cases of the same factors (再発), as people said in the review. */
export const Recurrences = z
  .object({
    items: z.array(
      z.object({
        number: z.number(),
        title: z.string(),
        severity: Severity.nullable(),
        raisedAt: z.string(),
        /** Who said so. */
        by: PersonRef,
        /** How many of its prevention measures are done. */
        measuresDone: z.number(),
      }),
    ),
    can: z.object({ link: z.boolean() }),
  })
  .meta({ id: 'Recurrences' })
export type Recurrences = z.infer<typeof Recurrences>

const incident = incidentRef

export const cases = {
  search: route({
    method: 'GET',
    path: '/cases',
    summary:
      'Search everything that was ever written in a case the caller may see; every word of `q` must be there.',
    needs: 'member',
    input: z.strictObject({
      q: z.string().max(200).optional(),
      /** More words that must be there: a service, a feature, a tag. */
      about: z.string().max(100).optional(),
      state: z.enum(['all', 'open', ...IncidentState.options]).default('all'),
      severity: Severity.optional(),
      type: z.string().max(40).optional(),
      origin: Origin.optional(),
      /** Raised on this day or later, and on this day or earlier. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      mine: z.stringbool().optional(),
      sort: z.enum(['newest', 'relevance']).default('newest'),
      ...page,
    }),
    output: list(Case),
  }),
  similar: route({
    method: 'GET',
    path: '/cases/similar',
    summary:
      'Up to three cases that sound like what is being raised: past ones, or those under way.',
    needs: 'member',
    input: z.strictObject({
      title: z.string().max(200),
      type: z.string().max(40).optional(),
      among: z.enum(['past', 'open']).default('past'),
    }),
    output: list(SimilarCase),
  }),
  similarTo: route({
    method: 'GET',
    path: '/incidents/:incident/similar',
    summary: 'Up to three past cases that sound like this incident, and which of them helped here.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: list(
      SimilarCase.extend({
        helpedHere: z.boolean(),
        can: z.object({ say: z.boolean() }),
      }),
    ),
  }),
  say: route({
    method: 'PUT',
    path: '/incidents/:incident/similar/:past',
    summary: 'Say that a past case helped in this incident, or take it back.',
    needs: 'member',
    input: z.strictObject({ incident, past: incidentRef, helped: z.boolean() }),
    output: z.object({ helpedHere: z.boolean() }),
  }),
  recurrences: route({
    method: 'GET',
    path: '/incidents/:incident/recurrences',
    summary: 'Earlier cases that had the same factors as this incident, as people said.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: Recurrences,
  }),
  link: route({
    method: 'PUT',
    path: '/incidents/:incident/recurrences/:past',
    summary: 'Say that an earlier case had the same factors as this incident, or take it back.',
    needs: 'member',
    input: z.strictObject({ incident, past: incidentRef, same: z.boolean() }),
    output: Recurrences,
  }),
  look: route({
    method: 'PUT',
    path: '/incidents/:incident/view',
    summary:
      'Say that I look at this case: counted once a day, without my name, for 90 days after its close.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: z.object({ ok: z.literal(true) }),
  }),
  replay: route({
    method: 'GET',
    path: '/incidents/:incident/replay',
    summary: 'A case told again, step by step, with the phase and what was known at each.',
    needs: 'member',
    input: z.strictObject({ incident }),
    output: Replay,
  }),
} as const
