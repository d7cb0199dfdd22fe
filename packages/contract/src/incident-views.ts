import { z } from 'zod'
import { Bilingual, Origin, PersonRef, Severity } from './common.ts'
import { Missing } from './problem.ts'

export const IncidentState = z.enum([
  'suspected',
  'aligning',
  'responding',
  'monitoring',
  'converged',
  'learning',
  'closed',
])
export type IncidentState = z.infer<typeof IncidentState>
export const Phase = z.enum(['detect', 'align', 'respond', 'learn', 'closed'])
export type Phase = z.infer<typeof Phase>
export const Visibility = z.enum(['open', 'private'])
export const Availability = z.enum(['now', 'watching', 'later', 'cannot'])
export type Availability = z.infer<typeof Availability>

export const IncidentSummary = z
  .object({
    id: z.string(),
    number: z.number(),
    title: z.string(),
    type: z.string().nullable(),
    severity: Severity.nullable(),
    state: IncidentState,
    phase: Phase,
    visibility: Visibility,
    drill: z.boolean(),
    origin: Origin,
    commander: PersonRef.nullable(),
    raisedBy: PersonRef,
    raisedAt: z.string(),
    impactStartedAt: z.string().nullable(),
    impactEndedAt: z.string().nullable(),
    convergedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    /** A commander or closer is awaited: shown in lists. */
    waitingFor: z.enum(['commander', 'severity', 'agreement', 'closer']).nullable(),
    participants: z.number(),
  })
  .meta({ id: 'IncidentSummary' })
export type IncidentSummary = z.infer<typeof IncidentSummary>

/** What the caller may do to this incident now: the screens draw their buttons from it. */
export const IncidentCan = z
  .object({
    join: z.boolean(),
    post: z.boolean(),
    edit: z.boolean(),
    setSeverity: z.boolean(),
    lowerSeverity: z.boolean(),
    startAlignment: z.boolean(),
    finishAlignment: z.boolean(),
    skipAlignment: z.boolean(),
    takeCommand: z.boolean(),
    offerCommand: z.boolean(),
    acceptCommand: z.boolean(),
    monitor: z.boolean(),
    resumeResponse: z.boolean(),
    proposeConvergence: z.boolean(),
    agree: z.boolean(),
    object: z.boolean(),
    resolveObjection: z.boolean(),
    declareConvergence: z.boolean(),
    overrideConvergence: z.boolean(),
    requestClose: z.boolean(),
    decideClose: z.boolean(),
    /** Close though the report is incomplete, with a reason that it prints (例外クローズ). */
    closeByException: z.boolean(),
    reopen: z.boolean(),
    writeReport: z.boolean(),
  })
  .meta({ id: 'IncidentCan' })
export type IncidentCan = z.infer<typeof IncidentCan>

export const Convergence = z
  .object({
    text: z.string().nullable(),
    evidence: z.array(z.string()),
    proposedBy: PersonRef,
    proposedAt: z.string(),
    agreedBy: z.array(PersonRef),
    objections: z.array(
      z.object({ by: PersonRef, text: z.string(), resolved: z.boolean(), at: z.string() }),
    ),
    /** How many agreements this severity and profile ask for, the commander among them. */
    quorum: z.number(),
    /** What still stands in the way of declaring, by refusal code; empty when nothing does. */
    unmet: z.array(z.string()),
  })
  .meta({ id: 'Convergence' })
export type Convergence = z.infer<typeof Convergence>

export const Incident = IncidentSummary.extend({
  impact: z.string().nullable(),
  worstCase: z.string().nullable(),
  priorityLine: z.string().nullable(),
  callUrl: z.string().nullable(),
  policy: z.string().nullable(),
  maxSeverity: Severity.nullable(),
  detectedAt: z.string(),
  alignedAt: z.string().nullable(),
  mitigatedAt: z.string().nullable(),
  /** 主担当 and 責任範囲 that follow from the severity. */
  owner: Bilingual.nullable(),
  scope: Bilingual.nullable(),
  roles: z.array(
    z.object({ role: z.string(), person: PersonRef.nullable(), offeredTo: PersonRef.nullable() }),
  ),
  people: z.array(
    z.object({
      person: PersonRef,
      availability: Availability,
      until: z.string().nullable(),
      joinedAt: z.string(),
      openTodos: z.number(),
    }),
  ),
  convergence: Convergence.nullable(),
  closeRequest: z
    .object({
      requestedBy: PersonRef,
      requestedAt: z.string(),
      returned: z.object({ by: PersonRef, comment: z.string(), at: z.string() }).nullable(),
      waiting: z.boolean(),
    })
    .nullable(),
  closers: z.array(PersonRef),
  closedBy: PersonRef.nullable(),
  /** Reason of a close that passed the gate by exception, printed in the report. */
  closeOverride: z.string().nullable(),
  convergeOverride: z.string().nullable(),
  openQuestions: z.number(),
  openTodos: z.number(),
  completeness: z.object({ percent: z.number(), missing: z.array(Missing) }),
  can: IncidentCan,
  /** The log position this view holds everything up to. */
  position: z.string(),
}).meta({ id: 'Incident' })
export type Incident = z.infer<typeof Incident>
