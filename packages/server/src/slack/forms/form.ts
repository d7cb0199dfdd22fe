import type { FieldValues } from '../actions/action.ts'
import type { Answer, SlackCall } from '../call.ts'

/** What was sent with a form. */
export interface Sent {
  /** What the form was opened with: an id and a version, as text. */
  readonly context: string
  readonly values: FieldValues
}

/** What happens when a form is sent: one command, or the sentences that stand beside its fields. */
export type Form = (call: SlackCall, sent: Sent) => Promise<Answer>
