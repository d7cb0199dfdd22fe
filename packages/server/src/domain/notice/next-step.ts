import type { NoticeState, NoticeStep } from '@hikeshi/contract'
import type { Incident } from '../incident/incident.ts'
import type { Notice } from '../notice.ts'
import { phaseOf } from './phase.ts'

const NEXT: Readonly<Record<NoticeState, NoticeStep | null>> = {
  undecided: 'decide',
  not_needed: null,
  planned: 'draft',
  drafted: 'publish',
  approved: 'publish',
  published: 'update',
  final: null,
}

/** The one thing to do next about this audience; null when there is nothing. */
export function nextStep(
  notice: Notice | null,
  incident: Incident,
  needsApproval: boolean,
): NoticeStep | null {
  const state = notice?.state ?? 'undecided'
  if (state === 'drafted' && needsApproval) return 'approve'
  if (state === 'published' && phaseOf(notice, incident) === 'final') return 'finish'
  return NEXT[state]
}
