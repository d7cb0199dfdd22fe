import type { IncidentState, NoticePhase } from '@hikeshi/contract'
import type { Incident } from '../incident/incident.ts'
import type { Notice } from '../notice.ts'

type Stage = 'harm' | 'watch' | 'over'

/** Which texts are true at the same time. */
const STAGES: Readonly<Record<NoticePhase, Stage>> = {
  first: 'harm',
  identified: 'harm',
  monitoring: 'watch',
  restored: 'over',
  final: 'over',
}

type Situation = Pick<Incident, 'state' | 'impact'>

const AT: Readonly<Record<IncidentState, Stage>> = {
  suspected: 'harm',
  aligning: 'harm',
  responding: 'harm',
  monitoring: 'watch',
  converged: 'over',
  learning: 'over',
  closed: 'over',
  archived: 'over',
  dismissed: 'over',
  merged: 'over',
}

/** What a new text to this audience would be about. The first news comes first, whatever is known. */
export function phaseOf(
  notice: Pick<Notice, 'told'> | null,
  { state, impact }: Situation,
): NoticePhase {
  const told = notice?.told ?? []
  switch (AT[state]) {
    case 'harm':
      return told.length === 0 || impact === null ? 'first' : 'identified'
    case 'watch':
      return 'monitoring'
    case 'over':
      return told.some(({ phase }) => phase === 'restored') ? 'final' : 'restored'
  }
}

/** Whether a text about this phase is no longer true. */
export function isPassed(phase: NoticePhase, { state }: Pick<Incident, 'state'>): boolean {
  return STAGES[phase] !== AT[state]
}
