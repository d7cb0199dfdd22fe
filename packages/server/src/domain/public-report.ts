import type { Language, PublicReportEvents } from '@hikeshi/contract'
import { isAdmin } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { mustCommand, mustTakePart, type Answer } from './incident/guards.ts'
import { placeholdersIn } from './notice/template.ts'
import { findingsIn, redact, type Finding, type FindingKind } from './redaction.ts'
import { demand, Refusal } from './refusal.ts'
import type { RoomFacts } from './room.ts'
import { givenText, requiredText } from './text.ts'

type Reviewed = PublicReportEvents['public_report.reviewed']

interface Decision extends Omit<Reviewed, 'finding'> {
  readonly by: string
}

/** The report as outsiders are to read it: a text, and what was decided about each find in it. */
export interface PublicReport {
  readonly id: string
  readonly incident: string
  readonly language: Language
  /** The text before anything is taken out of it. */
  readonly source: string
  /** What the report gave when this was drafted, or when somebody last said that it still holds. */
  readonly basis: string
  readonly decisions: Readonly<Record<string, Decision>>
  /** As it was approved; null until then. */
  readonly markdown: string | null
  readonly changedBy: string
  readonly changedAt: string
  readonly approvedBy: string | null
  readonly approvedAt: string | null
}

export type PublicReportEvent = EventOf<keyof PublicReportEvents>

interface PublicReportFacts extends RoomFacts {
  /** Everybody's name. */
  readonly names: readonly string[]
}

export type PublicReportContext = Context<PublicReportFacts>

/** Begins with this text, or begins anew: what was decided about its words still holds. */
export function propose(
  report: PublicReport | null,
  asked: { readonly language: Language; readonly source: string },
  context: PublicReportContext,
): readonly PublicReportEvent[] {
  demand(guardReview(context))
  const { language, source } = asked
  const same = report?.source === source && report.basis === source
  if (same && report.language === language) return []
  const incident = context.facts.incident.id
  return [{ type: 'public_report.proposed', data: { incident, language, source } }]
}

export function editPublicReport(
  report: PublicReport,
  asked: { readonly source: string },
  context: PublicReportContext,
): readonly PublicReportEvent[] {
  demand(guardReview(context))
  const source = requiredText(asked.source, 'invalid-input')
  return report.source === source ? [] : [{ type: 'public_report.edited', data: { source } }]
}

/** Takes a find out, or lets it stand for a reason. */
export function review(
  report: PublicReport,
  asked: Omit<Reviewed, 'reason'> & { readonly reason?: string | undefined },
  context: PublicReportContext,
): readonly PublicReportEvent[] {
  demand(guardReview(context))
  const { finding, decision } = asked
  const found = findingsIn(report.source, context.facts.names).some(({ key }) => key === finding)
  if (!found) throw new Refusal('not-found')
  const reason = decision === 'kept' ? requiredText(asked.reason, 'reason-required') : null
  const before = report.decisions[finding]
  if (before?.decision === decision && before.reason === reason) return []
  return [{ type: 'public_report.reviewed', data: { finding, decision, reason } }]
}

/** Says that it still holds, though the report now gives something else. */
export function renew(
  report: PublicReport,
  { basis }: { readonly basis: string },
  context: PublicReportContext,
): readonly PublicReportEvent[] {
  demand(guardPublicApproval(context))
  return report.basis === basis ? [] : [{ type: 'public_report.renewed', data: { basis } }]
}

/** Lets it go outside, once every find was looked at and nothing is left to be filled in. */
export function approve(
  report: PublicReport,
  asked: { readonly replacement: (kind: FindingKind) => string },
  context: PublicReportContext,
): readonly PublicReportEvent[] {
  if (report.markdown !== null) return []
  demand(guardPublicApproval(context))
  const { names } = context.facts
  const open = openFindings(report, names).length + placeholdersIn(report.source).length
  if (open > 0) throw new Refusal('review-open')
  const markdown = draftOf(report, names, asked.replacement)
  if (givenText(markdown) === null) throw new Refusal('invalid-input')
  return [{ type: 'public_report.approved', data: { markdown } }]
}

export function guardReview(context: PublicReportContext): Answer {
  return mustTakePart(context.facts.incident, context)
}

export function guardPublicApproval(context: PublicReportContext): Answer {
  return isAdmin(context.by) ? null : mustCommand(context.facts.incident, context)
}

export function openFindings(report: PublicReport, names: readonly string[]): readonly Finding[] {
  return findingsIn(report.source, names).filter(({ key }) => !Object.hasOwn(report.decisions, key))
}

/** The text as it would go out now: whatever nobody has let stand is taken out. */
export function draftOf(
  { source, decisions }: PublicReport,
  names: readonly string[],
  replacement: (kind: FindingKind) => string,
): string {
  const kept = Object.entries(decisions)
    .filter(([, { decision }]) => decision === 'kept')
    .map(([key]) => key)
  return redact(source, names, { kept: new Set(kept), replacement })
}

const NOT_APPROVED = { markdown: null, approvedBy: null, approvedAt: null } as const

/** The public version after `event`. Whatever changes it takes its approval back. */
export function evolvePublicReport(
  state: PublicReport | null,
  event: Recorded<PublicReportEvent>,
): PublicReport {
  const { actor, at } = event
  const changed = { ...NOT_APPROVED, changedBy: actor, changedAt: at }
  if (event.type === 'public_report.proposed') {
    const decisions = state?.decisions ?? {}
    return { id: event.stream, ...event.data, basis: event.data.source, decisions, ...changed }
  }
  if (state === null) throw new Error(`${event.type} recorded before public_report.proposed`)
  switch (event.type) {
    case 'public_report.edited':
      return { ...state, source: event.data.source, ...changed }
    case 'public_report.reviewed': {
      const { finding, decision, reason } = event.data
      const decided = { [finding]: { decision, reason, by: actor } }
      return { ...state, decisions: { ...state.decisions, ...decided }, ...changed }
    }
    case 'public_report.renewed':
      return { ...state, basis: event.data.basis }
    case 'public_report.approved':
      return { ...state, ...event.data, approvedBy: actor, approvedAt: at }
  }
}
