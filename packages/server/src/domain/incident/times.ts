import type { TimeField } from '@hikeshi/contract'
import { Refusal } from '../refusal.ts'
import { isBefore } from '../time.ts'
import type { Incident } from './incident.ts'

/** The times that a person can put right. */
const TIMES: ReadonlySet<string> = new Set<TimeField>([
  'impactStartedAt',
  'detectedAt',
  'awareAt',
  'mitigatedAt',
  'impactEndedAt',
  'harmReturnedAt',
])

export function isTime(field: string): field is TimeField {
  return TIMES.has(field)
}

/** Refuses times that cannot have come one after the other. */
export function demandOrder(incident: Incident): void {
  const { impactStartedAt, detectedAt, awareAt, mitigatedAt, impactEndedAt, raisedAt } = incident
  const { harmReturnedAt } = incident
  const pairs = [
    [impactStartedAt, impactEndedAt],
    [impactStartedAt, mitigatedAt],
    // Of the last round, where there was more than one.
    [impactStartedAt, harmReturnedAt],
    [harmReturnedAt, mitigatedAt],
    [harmReturnedAt, impactEndedAt],
    [detectedAt, awareAt],
    // Nobody raises what nobody knows of.
    [detectedAt, raisedAt],
    [awareAt, raisedAt],
  ] as const
  if (pairs.some(([first, second]) => isBefore(second, first))) throw new Refusal('invalid-input')
}

/** Which times are estimates after some of them were told. */
export function estimatesAfter(
  { estimates }: Pick<Incident, 'estimates'>,
  told: object,
  estimated: readonly TimeField[],
): readonly TimeField[] {
  return [...estimates.filter((field) => !(field in told)), ...estimated]
}

/** A time that something else has set since is no estimate any more. */
export function withoutOverwritten(
  before: Incident,
  change: Partial<Incident>,
): Pick<Partial<Incident>, 'estimates'> {
  const estimates = before.estimates.filter(
    (field) => !(field in change) || change[field] === before[field],
  )
  return estimates.length === before.estimates.length ? {} : { estimates }
}
