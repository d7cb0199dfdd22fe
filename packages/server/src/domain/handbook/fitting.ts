import type { IncidentState, PageContext, Phase } from '@hikeshi/contract'

/** Where somebody is: each may be left out. */
export interface Place {
  readonly phase?: Phase | undefined
  readonly role?: string | undefined
  readonly state?: IncidentState | undefined
}

const WEIGHTS = { state: 4, role: 2, phase: 1 } as const

/**
 * How closely a page fits, or null where it does not belong. What a page leaves open fits anywhere;
 * what it names and we do not know counts for nothing.
 */
export function fit({ phases, roles, states }: PageContext, place: Place): number | null {
  const { phase, role, state } = place
  const byPhase = match(phases, phase)
  const byState = match(states, state)
  // Of the right phase, or for this very state.
  if (byPhase === 'no' && byState !== 'yes') return null
  const fits = { phase: byPhase, state: byState, role: match(roles, role) }
  const weights = (['state', 'role', 'phase'] as const).map((key) =>
    fits[key] === 'yes' ? WEIGHTS[key] : 0,
  )
  return weights.reduce<number>((sum, weight) => sum + weight, 0)
}

function match<Key>(wanted: readonly Key[], given: Key | undefined): 'yes' | 'no' | 'open' {
  if (wanted.length === 0 || given === undefined) return 'open'
  return wanted.includes(given) ? 'yes' : 'no'
}
