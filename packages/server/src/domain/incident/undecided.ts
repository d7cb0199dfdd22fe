import type { AlignmentForm, Undecided } from '@hikeshi/contract'
import { commanderOf, type Incident } from './incident.ts'

/** What each form of the alignment is to settle. */
const SETTLES: Readonly<Record<AlignmentForm, readonly Undecided[]>> = {
  call: ['policy', 'commander', 'severity', 'worstCase', 'nextUpdate'],
  async: ['policy', 'commander', 'severity'],
  skipped: ['commander', 'severity'],
}

/** What the alignment left open (未決). It stands on the board until somebody sets it, or the harm has stopped. */
export function undecidedOf(incident: Incident): readonly Undecided[] {
  const atWork = incident.state === 'responding' || incident.state === 'monitoring'
  const form = incident.alignment?.form ?? null
  if (!atWork || form === null) return []
  return SETTLES[form].filter((field) => isOpenField(incident, field))
}

function isOpenField(incident: Incident, field: Undecided): boolean {
  switch (field) {
    case 'policy':
      return incident.policy === null
    case 'worstCase':
      return incident.worstCase === null
    case 'severity':
      return incident.severity === null
    case 'commander':
      return commanderOf(incident) === null && incident.severity !== 'sev4'
    case 'nextUpdate':
      return incident.nextUpdateMinutes === null && incident.severity !== 'sev4'
  }
}
