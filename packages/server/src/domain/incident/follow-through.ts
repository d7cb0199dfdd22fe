import { demand } from '../refusal.ts'
import type { IncidentContext } from './context.ts'
import { mustBeIn, mustTakePart, type Answer, type InContext } from './guards.ts'
import type { FollowThrough, Incident, IncidentEvent } from './incident.ts'

type Asked = {
  readonly [Field in 'causeLead' | 'due' | 'reportLead']?: FollowThrough[Field] | undefined
} & { readonly form?: Chosen | undefined }

type Chosen = 'in_channel' | 'meeting'

export function guardFollowThrough(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, ['converged', 'learning']) ?? mustTakePart(incident, context)
}

/** Who leads the cause, who writes, by when, and where (C-22). The answer begins the learning (T10). What is left out stays as it was. */
export function followThrough(
  incident: Incident,
  asked: Asked,
  context: IncidentContext,
): readonly IncidentEvent[] {
  demand(guardFollowThrough(incident, context))
  const before = incident.followThrough ?? UNANSWERED
  const data = {
    causeLead: asked.causeLead ?? before.causeLead,
    reportLead: asked.reportLead ?? before.reportLead,
    due: asked.due ?? before.due,
    form: asked.form ?? (before.form === 'waived' ? null : before.form),
  }
  const named = [asked.causeLead, asked.reportLead].filter((id) => typeof id === 'string')
  const members = new Set(context.facts.members.map(({ id }) => id))
  demand(named.every((id) => members.has(id)) ? null : 'unknown-person')
  if (isSame(before, data)) return []
  const begins = incident.state === 'converged'
  return [
    { type: 'incident.follow_through_set', data: { ...data, ...chosen(before, data) } },
    ...(begins ? [{ type: 'incident.learning_started', data: {} } as const] : []),
  ]
}

const UNANSWERED = { causeLead: null, reportLead: null, due: null, form: null } as const
type Said = Pick<FollowThrough, keyof typeof UNANSWERED>

/** Whether this answer is the one that names the form. */
function chosen(before: Said, { form }: Said): { readonly chosen?: true } {
  return form !== null && form !== before.form ? { chosen: true } : {}
}

/** A review that was waived stays so, unless a form is named. */
function isSame(said: Said, data: Said): boolean {
  const fields = ['causeLead', 'reportLead', 'due', 'form'] as const
  const before = { ...said, form: said.form === 'waived' ? null : said.form }
  return fields.every((field) => before[field] === data[field])
}

/** Whoever planned the review elsewhere chose its form: the answer says the same from then on, if there is one. */
export function noteReviewForm(
  { followThrough: said }: Incident,
  { form }: { readonly form: Chosen | 'waived' },
  { by }: InContext,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  if (said === null || said.form === form) return []
  return [{ type: 'incident.review_form_noted', data: { form } }]
}
