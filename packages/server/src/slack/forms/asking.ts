import type { Answer, SlackCall } from '../call.ts'

export const SHORT = 500
export const LONG = 2000

/** A form of one field. */
interface Question {
  readonly title: string
  readonly help?: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly max: number
  readonly submit: string
}

/** What is asked, and what the answer does. */
export interface Asking {
  readonly ask: (call: SlackCall, incident: string) => Question | Promise<Question>
  /** `about`: what it is about, within the incident or by itself. */
  readonly send: (
    call: SlackCall,
    answer: { readonly incident: string; readonly about: string; readonly text: string },
  ) => Promise<unknown>
  /** Said to whoever sent it, where nothing else shows that it arrived. */
  readonly thanks?: (call: SlackCall) => Answer
}
