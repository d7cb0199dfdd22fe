import type { RefusalCode } from '@hikeshi/contract'
import type { MissingRule } from './report/rule.ts'

/** What a refusal tells beyond its code. */
export interface RefusalDetails {
  /** The unmet rules behind `report-incomplete`. */
  readonly missing?: readonly MissingRule[]
  /** Who locked a part of the settings and why, behind `settings-locked`. */
  readonly locked?: { readonly by: string; readonly reason: string }
  /** The text that stands, behind `stale-version`. */
  readonly current?: { readonly markdown: string; readonly version: number }
}

/** An expected "no". It is shown to whoever asked; it is never logged as an error. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

export function known<State>(state: State | null): State {
  if (state === null) throw new Refusal('not-found')
  return state
}

/** Throws what a guard answered, if it answered anything. */
export function demand(answer: Refusal | RefusalCode | null): void {
  if (answer === null) return
  throw typeof answer === 'string' ? new Refusal(answer) : answer
}
