import type { Origin } from '@hikeshi/contract'
import type { Member } from '../actor.ts'
import type { Context } from '../context.ts'
import type { MissingRule } from '../report/rule.ts'

/** What a decision about an incident needs beyond the incident itself. */
export interface IncidentFacts {
  /** All active members of the organisation. */
  readonly members: readonly Member[]
  /** Active members who joined, without those who said that they cannot act. */
  readonly participants: readonly string[]
  /** Ledger entries that may show convergence: evidence and facts that were not withdrawn. */
  readonly evidence: readonly { readonly id: string; readonly origin: Origin }[]
  /** What the report still lacks. */
  readonly missing: readonly MissingRule[]
}

export type IncidentContext = Context<IncidentFacts>
