import type { DismissReason, IncidentState } from '@hikeshi/contract'
import { demand } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import {
  BEFORE_CONVERGENCE,
  isOpen,
  mustBeIn,
  mustCommand,
  mustTakePart,
  type Answer,
  type InContext,
} from './guards.ts'
import type { Incident, IncidentEvent, Visibility } from './incident.ts'

/** Whoever takes part may say that it is none, until its severity was judged: then the commander. */
export function guardDismiss(incident: Incident, context: InContext): Answer {
  const may = incident.severity === null ? mustTakePart : mustCommand
  return mustBeIn(incident, BEFORE_CONVERGENCE) ?? may(incident, context)
}

/** It was no incident after all (T2). Kept as a case: raising it was right. */
export function dismiss(
  incident: Incident,
  asked: {
    readonly because?: DismissReason | undefined
    readonly reason?: string | null | undefined
  },
  context: InContext,
): readonly IncidentEvent[] {
  if (incident.state === 'dismissed') return []
  demand(guardDismiss(incident, context))
  const { because = null } = asked
  const reason =
    because === null ? requiredText(asked.reason, 'reason-required') : givenText(asked.reason)
  return [{ type: 'incident.dismissed', data: { because, reason } }]
}

export function guardMerge(incident: Incident, context: InContext): Answer {
  return mustBeIn(incident, BEFORE_CONVERGENCE) ?? mustTakePart(incident, context)
}

/** The other incident, as far as merging into it needs to know. */
export interface MergeTarget {
  readonly id: string
  readonly number: number
  readonly state: IncidentState
  readonly visibility: Visibility
}

/** It is the same as another one: go on there (T3). What is private is merged only into what is. */
export function merge(
  incident: Incident,
  asked: { readonly target: MergeTarget; readonly reason?: string | null | undefined },
  context: InContext,
): readonly IncidentEvent[] {
  const { target } = asked
  if (incident.aside?.into === target.id) return []
  demand(guardMerge(incident, context))
  demand(target.id === incident.id || !isOpen(target) ? 'merge-target-not-open' : null)
  const reveals = incident.visibility === 'private' && target.visibility === 'open'
  demand(reveals ? 'merge-would-reveal' : null)
  const number = target.visibility === 'open' ? target.number : null
  const reason = givenText(asked.reason)
  return [{ type: 'incident.merged', data: { into: target.id, number, reason } }]
}

/** Notes on the other side that an incident was merged into this one. */
export function absorb(
  incident: Incident,
  { source }: { readonly source: Pick<Incident, 'id' | 'number'> },
): readonly IncidentEvent[] {
  if (incident.absorbed.includes(source.id)) return []
  return [{ type: 'incident.absorbed', data: { incident: source.id, number: source.number } }]
}

/** The merge was undone: the pointer goes, what was copied stays. */
export function splitOff(
  incident: Incident,
  { source }: { readonly source: Pick<Incident, 'id' | 'number'> },
): readonly IncidentEvent[] {
  if (!incident.absorbed.includes(source.id)) return []
  return [{ type: 'incident.split_off', data: { incident: source.id, number: source.number } }]
}

export function guardRestore(incident: Incident, context: InContext): Answer {
  const elsewhere = isOpen(incident) ? 'wrong-state' : 'incident-closed'
  return (incident.aside === null ? elsewhere : null) ?? mustTakePart(incident, context)
}

/** Brings it back to where it was (T22). */
export function restore(
  incident: Incident,
  { reason }: { readonly reason?: string | null | undefined },
  context: InContext,
): readonly IncidentEvent[] {
  demand(guardRestore(incident, context))
  const why = requiredText(reason, 'reason-required')
  const into = incident.aside?.into ?? null
  return [{ type: 'incident.restored', data: { reason: why, into } }]
}
