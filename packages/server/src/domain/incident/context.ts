import type { Origin, Severity } from '@hikeshi/contract'
import type { Member } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Policy } from '../profile.ts'
import type { MissingRule } from '../report/rule.ts'
import type { Configuration } from '../settings/configuration.ts'

/** What a decision about an incident needs beyond the incident itself. */
export interface IncidentFacts {
  /** All active members of the organisation. */
  readonly members: readonly Member[]
  /** What the configuration says about agreeing and closing. */
  readonly policy: Policy
  /** Active members who joined, without those who said that they cannot act. */
  readonly participants: readonly string[]
  /** Ledger entries that may show convergence: evidence and facts that were not withdrawn. */
  readonly evidence: readonly { readonly id: string; readonly origin: Origin }[]
  /** What the report still lacks. */
  readonly missing: readonly MissingRule[]
  /** When the commander last did or said anything here; null where nobody stands ready to take over. */
  readonly lastWordAt: string | null
  /** How often colleagues hear of it at each severity, in minutes; null: when something changes. */
  readonly cadence: Cadence
  /** How many days after its close an incident of each severity is archived. */
  readonly archiveAfterDays: Readonly<Record<Severity, number>>
  /** Types whose incidents are private from the first moment (gate G0). */
  readonly privateTypes: readonly string[]
  /** Which organisation answers for what: severity × type. */
  readonly owning: Pick<Configuration, 'owners' | 'severities'>
}

export type Cadence = Readonly<Record<Severity, number | null>>

export type IncidentContext = Context<IncidentFacts>
