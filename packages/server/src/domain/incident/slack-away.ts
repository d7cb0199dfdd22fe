import { demand } from '../refusal.ts'
import type { IncidentContext } from './context.ts'
import type { Incident, IncidentEvent } from './incident.ts'

/** Slack was away for a while: whoever reads what happened knows that words may be missing. */
export function noteSlackAway(
  _incident: Incident,
  { from, to }: { readonly from: string; readonly to: string },
  { by }: Pick<IncidentContext, 'by'>,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  return [{ type: 'incident.slack_away', data: { from, to } }]
}

/** What was said in Slack for a while could not be read afterwards: the gap is shown, not passed over. */
export function noteSlackGap(
  _incident: Incident,
  { from, to }: { readonly from: string; readonly to: string },
  { by }: Pick<IncidentContext, 'by'>,
): readonly IncidentEvent[] {
  demand(by === 'system' ? null : 'not-allowed')
  return [{ type: 'incident.slack_gap', data: { from, to } }]
}
