import type { Severity } from '@hikeshi/contract'
import type { IncidentFacts } from '../../domain/incident/context.ts'
import type { Defaults } from '../settings/index.ts'

/** What the organisation's settings say of its incidents. */
export type Ruling = Pick<IncidentFacts, 'archiveAfterDays' | 'cadence' | 'owning' | 'privateTypes'>

/** What the organisation goes by now. */
export function rulingOf({
  severities,
  owners,
  types,
}: Pick<Defaults, 'severities' | 'owners' | 'types'>): Ruling {
  const archiveAfterDays = severities.map(({ key, archiveAfter }) => [key, archiveAfter] as const)
  const cadence = severities.map((one) => [one.key, one.cadence.channel] as const)
  return {
    archiveAfterDays: bySeverity(archiveAfterDays),
    cadence: bySeverity(cadence),
    privateTypes: types.filter((type) => type.private).map(({ key }) => key),
    owning: { severities, owners },
  }
}

// Every configuration describes every severity, or it is refused.
function bySeverity<Value>(values: readonly (readonly [Severity, Value])[]) {
  return Object.fromEntries(values) as Readonly<Record<Severity, Value>>
}
