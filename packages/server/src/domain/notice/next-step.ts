import type { NoticeStep } from '@hikeshi/contract'
import type { Incident } from '../incident/incident.ts'
import type { Notice } from '../notice.ts'
import { needsApproval } from './guards.ts'
import { phaseOf } from './phase.ts'

/** The one thing to do next about this audience; null when there is nothing. */
export function nextStep(notice: Notice | null, incident: Incident): NoticeStep | null {
  switch (notice?.state) {
    case undefined:
    case 'undecided':
      return 'decide'
    case 'not_needed':
    case 'final':
      return null
    case 'planned':
      return 'draft'
    case 'drafted':
      return needsApproval(incident) ? 'approve' : 'publish'
    case 'approved':
      return 'publish'
    case 'published':
      return phaseOf(notice, incident) === 'final' ? 'finish' : 'update'
  }
}
