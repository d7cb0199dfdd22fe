import { z } from 'zod'
import { Severity } from './common.ts'
import { NudgeCode } from './nudges.ts'
import { route } from './route.ts'

/** The metrics, in the order in which they are shown: learning first. A part of a metric is named after a dot. */
export const MetricId = z.enum([
  'M-L1',
  'M-L1.ever',
  'M-L2',
  'M-L2.ever',
  'M-L9',
  'M-L9.clear',
  'M-L11',
  'M-L11.again',
  'M-L12',
  'M-L12.views',
  'M-L13',
  'M-L14',
  'M-L14.adopted',
  'M-L14.time',
  'M-L14.people',
  'M-L15',
  'M-P6',
  'M-P6.hhi',
  'M-P6.distinct',
  'M-P7.first',
  'M-R7',
  'M-R2',
  'M-R2.sources',
  'M-R1',
  'M-R3',
  'M-R4',
  'M-R4.commander',
  'M-R5',
  'M-R5.skipped',
  'M-R6',
  'M-R8',
  'M-R9',
  'M-R10',
  'M-R11',
  'M-R12.people',
  'M-R12.orders',
  'M-R12.money',
  'M-R12.tickets',
  'M-P10',
  'M-P10.continuing',
  'M-P10.kinds',
  'M-P10.age',
  'M-P1',
  'M-P2',
  'M-P2.accepted',
  'M-P3',
  'M-P3.settled',
  'M-P4',
  'M-P5',
  'M-P5.long',
  'M-P8',
  'M-P9',
  'M-P9.returned',
  'M-P11',
  'M-P11.open30',
  'M-P11.open60',
  'M-P11.open90',
  'M-P11.override',
  'M-P12',
  'M-P12.each',
  'M-P13',
  'M-P14',
])
export type MetricId = z.infer<typeof MetricId>

/** Whether an instant was seen by the product, told by a person, or is no better than a bound. */
export const StampSource = z.enum(['auto', 'manual', 'estimated'])

/** One case on a distribution. */
const Dot = z.object({
  /** Null where what was measured came from no case that the caller may see. */
  case: z.number().nullable(),
  value: z.number(),
  source: StampSource,
  /** For whom or in which round, where one case has several dots. */
  part: z.string().nullable(),
})

/** `median` and `p90` are absent below five dots: so few have no distribution. */
const Spread = z.object({
  kind: z.literal('spread'),
  unit: z.enum(['seconds', 'days', 'number']),
  n: z.number(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  dots: z.array(Dot),
})
const Share = z.object({
  kind: z.literal('share'),
  part: z.number(),
  of: z.number(),
  /** What each case contributes; empty where the share is of people. */
  cases: z.array(z.object({ case: z.number(), part: z.number(), of: z.number() })),
  /** The same share in earlier months, oldest first. */
  trend: z.array(z.object({ at: z.string(), part: z.number(), of: z.number() })),
})
const Mix = z.object({
  kind: z.literal('mix'),
  of: z.number(),
  parts: z.array(z.object({ key: z.string(), count: z.number(), cases: z.array(z.number()) })),
})
const Count = z.object({
  kind: z.literal('count'),
  count: z.number(),
  cases: z.array(z.number()),
})
const Index = z.object({ kind: z.literal('index'), value: z.number(), n: z.number() })

/** As people entered them; currencies stand apart, and are never added up. */
const Amounts = z.object({
  kind: z.literal('amounts'),
  /** In how many cases something was entered, and in how many of these that it cannot be told. */
  of: z.number(),
  unknown: z.number(),
  parts: z.array(z.object({ currency: z.string().nullable(), spread: Spread })),
})
/** What became of each nudge: shown, acted on, dismissed as not needed. */
const Nudged = z.object({
  kind: z.literal('nudges'),
  rows: z.array(
    z.object({
      code: NudgeCode,
      shown: z.number(),
      acted: z.number(),
      dismissed: z.number(),
    }),
  ),
})
/** Time of people together; fewer than three are not told. */
const Load = z.object({
  kind: z.literal('load'),
  seconds: z.number(),
  people: z.number(),
  cases: z.array(z.number()),
  teams: z.array(z.object({ name: z.string(), seconds: z.number(), people: z.number() })),
})

export const MetricValue = z.discriminatedUnion('kind', [
  Spread,
  Share,
  Mix,
  Count,
  Index,
  Amounts,
  Nudged,
  Load,
])
export type MetricValue = z.infer<typeof MetricValue>

export const Metric = z.object({ id: MetricId, value: MetricValue }).meta({ id: 'Metric' })
export type Metric = z.infer<typeof Metric>

export const Insights = z
  .object({
    from: z.string(),
    to: z.string(),
    /** What can be computed; a metric that cannot is not here. */
    metrics: z.array(Metric),
    /** The cases behind the numbers: those that the caller may see. */
    cases: z.array(
      z.object({
        number: z.number(),
        title: z.string(),
        severity: Severity.nullable(),
        raisedAt: z.string(),
      }),
    ),
    /** The caller's own part in the period; nobody else sees it. */
    mine: z.object({ responded: z.number(), commanded: z.number() }),
    /** The period has more cases than are counted here. */
    cut: z.boolean(),
  })
  .meta({ id: 'Insights' })
export type Insights = z.infer<typeof Insights>

const asked = z.strictObject({
  /** Days on the organisation's calendar, both included; the last twelve months unless said. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  severity: Severity.optional(),
  type: z.string().max(40).optional(),
})

export const insights = {
  get: route({
    method: 'GET',
    path: '/insights',
    summary: 'The metrics of a period, over the cases that the caller may see.',
    needs: 'member',
    input: asked,
    output: Insights,
  }),
  export: route({
    method: 'GET',
    path: '/insights/export.csv',
    summary: 'The rows below the metrics as CSV, in UTF-8 with a byte order mark.',
    needs: 'member',
    text: 'text/csv',
    input: asked,
    output: z.string(),
  }),
} as const
