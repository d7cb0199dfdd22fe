import type { IncidentState, IncidentSummary, Phase } from '@hikeshi/contract'
import { commanderOf, type Incident } from './incident.ts'

const PHASES: Readonly<Record<IncidentState, Phase>> = {
  suspected: 'detect',
  aligning: 'align',
  responding: 'respond',
  monitoring: 'respond',
  converged: 'learn',
  learning: 'learn',
  closed: 'closed',
  archived: 'closed',
  dismissed: 'closed',
  merged: 'closed',
}

/** The phase people see: states are finer, and mostly set by the product. */
export function phaseOf(state: IncidentState): Phase {
  return PHASES[state]
}

/** The one thing the incident waits for most, for lists. */
export function waitingFor(incident: Incident): IncidentSummary['waitingFor'] {
  const phase = phaseOf(incident.state)
  if (phase === 'closed') return null
  if (phase === 'learn') return incident.closeRequest?.waiting ? 'closer' : null
  if (incident.convergence !== null) return 'agreement'
  if (incident.severity === null) return commanderOf(incident) === null ? 'commander' : 'severity'
  return commanderOf(incident) === null && incident.severity !== 'sev4' ? 'commander' : null
}
