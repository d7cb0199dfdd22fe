import type { Severity } from '@hikeshi/contract'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import type { Defaults } from '../settings/index.ts'

/** How often colleagues hear of an incident, and how long a closed one stays in sight. */
export type Clocks = Pick<IncidentFacts, 'archiveAfterDays' | 'cadence'>

/** The clocks that the organisation goes by now, for each severity. */
export function clocksOf({ severities }: Pick<Defaults, 'severities'>): Clocks {
  const archiveAfterDays = severities.map(({ key, archiveAfter }) => [key, archiveAfter] as const)
  const cadence = severities.map((one) => [one.key, one.cadence.channel] as const)
  return { archiveAfterDays: bySeverity(archiveAfterDays), cadence: bySeverity(cadence) }
}

// Every configuration describes every severity, or it is refused.
function bySeverity<Value>(values: readonly (readonly [Severity, Value])[]) {
  return Object.fromEntries(values) as Readonly<Record<Severity, Value>>
}
