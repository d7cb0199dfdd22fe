import { z } from 'zod'
import {
  Bilingual,
  id,
  incidentRef,
  instant,
  list,
  optionalText,
  Origin,
  page,
  PersonRef,
  Severity,
  text,
  url,
} from './common.ts'
import { Missing } from './problem.ts'
import { route } from './route.ts'

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

const which = { incident: incidentRef }

export const incidents = {
  raise: route({
    method: 'POST',
    path: '/incidents',
    summary: 'Raise an incident. Only the title is required.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      title: text(200),
      type: z.string().max(40).optional(),
      severity: Severity.optional(),
      visibility: Visibility.optional(),
      origin: Origin.optional(),
      evidence: z
        .array(z.strictObject({ text: text(4000), url: url.optional() }))
        .max(20)
        .optional(),
      drill: z.literal(false).optional(),
    }),
    output: Incident,
  }),
  list: route({
    method: 'GET',
    path: '/incidents',
    summary:
      'Incidents the caller may see, newest first; `q` searches titles, entries, messages and reports.',
    needs: 'member',
    input: z.strictObject({
      state: z.enum(['open', 'closed', 'all']).default('all'),
      severity: Severity.optional(),
      q: z.string().max(200).optional(),
      mine: z.stringbool().optional(),
      ...page,
    }),
    output: list(IncidentSummary.extend({ matched: z.string().nullable() })),
  }),
  get: route({
    method: 'GET',
    path: '/incidents/:incident',
    summary: 'The board of one incident.',
    needs: 'member',
    input: z.strictObject(which),
    output: Incident,
  }),
  edit: route({
    method: 'PATCH',
    path: '/incidents/:incident',
    summary: 'Change what the board says. An empty string clears a field.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      title: text(200).optional(),
      type: z.string().max(40).optional(),
      impact: optionalText(2000).optional(),
      worstCase: optionalText(2000).optional(),
      priorityLine: optionalText(300).optional(),
      callUrl: z.union([url, z.literal('')]).optional(),
      impactStartedAt: z.union([instant, z.literal('')]).optional(),
      impactEndedAt: z.union([instant, z.literal('')]).optional(),
      visibility: Visibility.optional(),
    }),
    output: Incident,
  }),
  setSeverity: route({
    method: 'POST',
    path: '/incidents/:incident/severity',
    summary: 'Set the severity. Lowering it takes a reason.',
    needs: 'member',
    input: z.strictObject({ ...which, severity: Severity, reason: optionalText(500).optional() }),
    output: Incident,
  }),
  align: route({
    method: 'POST',
    path: '/incidents/:incident/alignment',
    summary: 'Start, finish or skip the alignment (premortem).',
    needs: 'member',
    input: z.strictObject({
      ...which,
      action: z.enum(['start', 'finish', 'skip']),
      policy: optionalText(2000).optional(),
      worstCase: optionalText(2000).optional(),
      severity: Severity.optional(),
      commander: id.optional(),
      reason: optionalText(500).optional(),
    }),
    output: Incident,
  }),
  transition: route({
    method: 'POST',
    path: '/incidents/:incident/transitions',
    summary: 'Watch whether a mitigation holds, or go back to responding.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      to: z.enum(['responding', 'monitoring']),
      reason: optionalText(500).optional(),
      watch: optionalText(500).optional(),
    }),
    output: Incident,
  }),
  converge: route({
    method: 'POST',
    path: '/incidents/:incident/convergence',
    summary: 'Propose convergence with evidence, agree, object, resolve objections, declare.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      action: z.enum(['propose', 'agree', 'object', 'resolve-objection', 'declare']),
      text: optionalText(2000).optional(),
      evidence: z.array(id).max(50).optional(),
      override: optionalText(500).optional(),
      impactEndedAt: instant.optional(),
    }),
    output: Incident,
  }),
  requestClose: route({
    method: 'POST',
    path: '/incidents/:incident/close-request',
    summary: 'Ask the closer to accept the report.',
    needs: 'member',
    status: 202,
    input: z.strictObject(which),
    output: Incident,
  }),
  decideClose: route({
    method: 'POST',
    path: '/incidents/:incident/close-request/decision',
    summary: 'The closer approves, or sends the report back with a comment.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      decision: z.enum(['approve', 'return']),
      comment: optionalText(2000).optional(),
      override: optionalText(500).optional(),
    }),
    output: Incident,
  }),
  reopen: route({
    method: 'POST',
    path: '/incidents/:incident/reopen',
    summary: 'The harm is back: respond again under the same number.',
    needs: 'member',
    input: z.strictObject({ ...which, reason: text(500) }),
    output: Incident,
  }),
  join: route({
    method: 'PUT',
    path: '/incidents/:incident/participants/me',
    summary: 'Join, and say whether you can act.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      availability: Availability,
      minutes: z.number().int().min(1).max(1440).optional(),
    }),
    output: Incident,
  }),
  setRole: route({
    method: 'PUT',
    path: '/incidents/:incident/roles/:role',
    summary: 'Take a role at once, or offer it to somebody, who then accepts or declines.',
    needs: 'member',
    input: z.strictObject({ ...which, role: z.string().max(40), person: id }),
    output: Incident,
  }),
  acceptRole: route({
    method: 'POST',
    path: '/incidents/:incident/roles/:role/accept',
    summary: 'Accept a role that was offered to you.',
    needs: 'member',
    input: z.strictObject({ ...which, role: z.string().max(40) }),
    output: Incident,
  }),
  declineRole: route({
    method: 'POST',
    path: '/incidents/:incident/roles/:role/decline',
    summary: 'Decline a role that was offered to you.',
    needs: 'member',
    input: z.strictObject({ ...which, role: z.string().max(40) }),
    output: Incident,
  }),
} as const
