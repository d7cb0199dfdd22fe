import { z } from 'zod'
import { Bilingual, Origin, PersonRef, Severity } from './common.ts'
import { CloseRequest, Convergence } from './incident-closing.ts'
import { Missing } from './problem.ts'

export const IncidentState = z.enum([
  'suspected',
  'aligning',
  'responding',
  'monitoring',
  'converged',
  'learning',
  'closed',
  'archived',
  'dismissed',
  'merged',
])
export type IncidentState = z.infer<typeof IncidentState>
/** Why it was no incident after all: a false alarm, nothing to do about it, or known already. */
export const DismissReason = z.enum(['false_alarm', 'no_action', 'known'])
export type DismissReason = z.infer<typeof DismissReason>
/** How the alignment was done: spoken, in writing, or not at all. */
export const AlignmentForm = z.enum(['call', 'async', 'skipped'])
export type AlignmentForm = z.infer<typeof AlignmentForm>
/** What the alignment left open (未決), until it is set. */
export const Undecided = z.enum(['policy', 'commander', 'severity', 'worstCase', 'nextUpdate'])
export type Undecided = z.infer<typeof Undecided>
/** Unset while nobody has found out whether the worst case is true. */
export const WorstCaseState = z.enum(['ruled_out', 'real'])
export type WorstCaseState = z.infer<typeof WorstCaseState>
/** The times of an incident that people know better than the machine. */
export const TimeField = z.enum([
  'impactStartedAt',
  'detectedAt',
  'awareAt',
  'mitigatedAt',
  'impactEndedAt',
  'harmReturnedAt',
])
export type TimeField = z.infer<typeof TimeField>
/** Where cause and prevention are talked over. */
export const FollowThroughForm = z.enum(['in_channel', 'meeting'])
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
    /** When the next word to colleagues is due. */
    nextUpdateDueAt: z.string().nullable(),
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
    /** The short form in writing: approach, commander, severity. */
    alignInWriting: z.boolean(),
    scheduleUpdate: z.boolean(),
    takeCommand: z.boolean(),
    offerCommand: z.boolean(),
    acceptCommand: z.boolean(),
    monitor: z.boolean(),
    /** Watch for longer than was meant. */
    prolongWatch: z.boolean(),
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
    /** Let the closer of the present severity close, though a higher one was reached. */
    releaseCloser: z.boolean(),
    reopen: z.boolean(),
    reopenReport: z.boolean(),
    archive: z.boolean(),
    dismiss: z.boolean(),
    merge: z.boolean(),
    restore: z.boolean(),
    followThrough: z.boolean(),
    /** One line for the organisation that is responsible now. */
    handOverOwnership: z.boolean(),
    makePrivate: z.boolean(),
    /** Open it, propose to, or confirm what another proposed. */
    makeOpen: z.boolean(),
    keepPrivate: z.boolean(),
    writeReport: z.boolean(),
  })
  .meta({ id: 'IncidentCan' })
export type IncidentCan = z.infer<typeof IncidentCan>

/** Another incident that the caller may see. */
export const IncidentPointer = z
  .object({ id: z.string(), number: z.number(), title: z.string(), visibility: Visibility })
  .meta({ id: 'IncidentPointer' })

/** What moves the incident along beside its state: clocks, promises and questions that wait. */
const lifecycle = {
  archivedAt: z.string().nullable(),
  alignment: z
    .object({
      form: AlignmentForm.nullable(),
      startedAt: z.string().nullable(),
      /** Ten minutes after it was started. */
      endsAt: z.string().nullable(),
      timeUp: z.boolean(),
      skipReason: z.string().nullable(),
    })
    .nullable(),
  undecided: z.array(Undecided),
  nextUpdateMinutes: z.number().nullable(),
  watch: z
    .object({
      what: z.string().nullable(),
      until: z.string().nullable(),
      since: z.string(),
      /** The time is over, and nobody has said how it stands. */
      over: z.boolean(),
    })
    .nullable(),
  followThrough: z
    .object({
      causeLead: PersonRef.nullable(),
      reportLead: PersonRef.nullable(),
      due: z.string().nullable(),
      /** `waived`: chosen where the review is planned. */
      form: z.enum([...FollowThroughForm.options, 'waived']).nullable(),
      by: PersonRef,
      at: z.string(),
    })
    .nullable(),
  /** Command is being passed on; whoever has it keeps it until the other accepts. */
  handover: z
    .object({
      to: PersonRef,
      from: PersonRef.nullable(),
      note: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  /** Who commanded before (先任), the latest first. */
  predecessors: z.array(PersonRef),
  /** An admin or the commander wants to open a private incident, and the other has not agreed yet. */
  opening: z
    .object({ by: PersonRef, as: z.enum(['admin', 'commander']), at: z.string() })
    .nullable(),
  /** Dismissed or merged: why, by whom, and into which. */
  aside: z
    .object({
      from: IncidentState,
      by: PersonRef,
      at: z.string(),
      because: DismissReason.nullable(),
      reason: z.string().nullable(),
      into: IncidentPointer.nullable(),
    })
    .nullable(),
  /** Incidents that were merged into this one. */
  absorbed: z.array(IncidentPointer),
  /** How the alignment is offered first; whether skipping it wants a reason; whether it was missed. */
  alignmentPlan: z.object({
    offer: z.enum(['form', 'call']),
    expected: z.boolean(),
    missed: z.boolean(),
  }),
  /** とりあえず旗振り: who raised it, where it may go without a commander for now. */
  standIn: PersonRef.nullable(),
  /** When nobody commanded though somebody had to. */
  commanderMissedAt: z.string().nullable(),
  /** Other organisations became responsible: the latest last, with what the one before handed over. */
  ownerChanges: z.array(
    z.object({
      from: Bilingual,
      to: Bilingual,
      at: z.string(),
      note: z.string().nullable(),
      notedBy: PersonRef.nullable(),
    }),
  ),
  /** What matters now: what somebody wrote, or what the state asks for. Null once it is over. */
  importantNow: z.string().nullable(),
  /** The severity whose closer decides: the highest reached, unless that closer released it. */
  closerSeverity: Severity.nullable(),
}

export const Incident = IncidentSummary.extend({
  ...lifecycle,
  impact: z.string().nullable(),
  worstCase: z.string().nullable(),
  /** What would rule the worst case out. */
  worstCaseCheck: z.string().nullable(),
  worstCaseState: WorstCaseState.nullable(),
  priorityLine: z.string().nullable(),
  callUrl: z.string().nullable(),
  policy: z.string().nullable(),
  maxSeverity: Severity.nullable(),
  /** The first signal, and the first person here who knew, as people told it. */
  detectedAt: z.string().nullable(),
  awareAt: z.string().nullable(),
  /** When the harm came back, of an incident that was reopened; null: it was not. */
  harmReturnedAt: z.string().nullable(),
  /** Which of the times that people told are no better than an estimate. */
  estimates: z.array(TimeField),
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
      /** What they were called for; watching only, or to act. */
      capacity: z.enum(['act', 'observe']),
      /** False as long as somebody who was called has not said anything. */
      answered: z.boolean(),
      openTodos: z.number(),
    }),
  ),
  convergence: Convergence.nullable(),
  closeRequest: CloseRequest.nullable(),
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
