import type { Severity } from '@hikeshi/contract'
import { demand } from '../refusal.ts'
import { answering } from '../settings/owner-changes.ts'
import { same } from '../settings/setting.ts'
import { requiredText } from '../text.ts'
import type { IncidentFacts } from './context.ts'
import { mustBeOpen, mustTakePart, type Answer, type InContext } from './guards.ts'
import type { Incident, IncidentEvent, OwnerChange } from './incident.ts'

/** What severity and type together decide. */
interface Kind {
  readonly severity: Severity | null
  readonly type: string | null
}

/** Whether another organisation answers for it, now that it is this (lifecycle.md §2.6). */
export function ownerChanged(
  incident: Kind,
  next: Kind,
  { owning }: Pick<IncidentFacts, 'owning'>,
): readonly IncidentEvent[] {
  const before = ownerOf(incident, owning)
  const after = ownerOf(next, owning)
  if (before === null || after === null || same(before.owner, after.owner)) return []
  const { owner: to, groups } = after
  return [{ type: 'incident.owner_changed', data: { from: before.owner, to, groups } }]
}

function ownerOf({ severity, type }: Kind, owning: IncidentFacts['owning']) {
  return severity === null ? null : answering(owning, severity, type)
}

/** The latest change of which the owner before has not said anything yet. */
export function unsaid({ ownerChanges }: Pick<Incident, 'ownerChanges'>): OwnerChange | null {
  return ownerChanges.findLast(({ note }) => note === null) ?? null
}

export function guardHandOverOwnership(incident: Incident, context: InContext): Answer {
  const waits = unsaid(incident) === null ? 'wrong-state' : null
  return mustBeOpen(incident) ?? waits ?? mustTakePart(incident, context)
}

/** One line from the owner before to the owner now. */
export function handOverOwnership(
  incident: Incident,
  { note: said }: { readonly note: string },
  context: InContext,
): readonly IncidentEvent[] {
  demand(guardHandOverOwnership(incident, context))
  const note = requiredText(said, 'invalid-input')
  const change = unsaid(incident)
  return change === null
    ? []
    : [{ type: 'incident.owner_handed_over', data: { change: change.at, note } }]
}
