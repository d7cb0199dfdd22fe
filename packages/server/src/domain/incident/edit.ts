import type { Events } from '@hikeshi/contract'
import { demand, Refusal } from '../refusal.ts'
import { givenText } from '../text.ts'
import { parseInstant } from '../time.ts'
import type { IncidentContext } from './context.ts'
import { mustBeOpen, mustTakePart, type Answer, type InContext } from './guards.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { ownerChanged } from './owner.ts'
import { isPrivateType } from './privacy.ts'
import { demandOrder, isTime } from './times.ts'
import { visibilityChanged } from './visibility.ts'

type Edited = Events['incident.edited']
type Field = Exclude<keyof Edited, 'estimated'>

/** What somebody wants the board to say. An empty string clears a field. */
export type Edit = { readonly [One in Field]?: string | undefined } & {
  /** Whether the times among it are no better than an estimate. */
  readonly estimated?: boolean | undefined
}

const FIELDS = [
  'title',
  'type',
  'impact',
  'worstCase',
  'worstCaseCheck',
  'worstCaseState',
  'policy',
  'priorityLine',
  'callUrl',
  'impactStartedAt',
  'detectedAt',
  'awareAt',
  'mitigatedAt',
  'impactEndedAt',
  'harmReturnedAt',
] as const satisfies readonly Field[]

export function guardEdit(incident: Incident, context: InContext): Answer {
  return mustBeOpen(incident) ?? mustTakePart(incident, context)
}

/** Changes what the board says. Naming a type that is private makes the incident so (G0). */
export function edit(
  incident: Incident,
  asked: Edit,
  context: IncidentContext,
): readonly IncidentEvent[] {
  const data = changes(incident, asked)
  if (Object.keys(data).length === 0) return []
  demand(guardEdit(incident, context))
  if (data.harmReturnedAt !== undefined && incident.harmReturnedAt === null) {
    throw new Refusal('wrong-state')
  }
  // An order that was never right keeps nobody from mending something else.
  if (Object.keys(data).some(isTime)) demandOrder({ ...incident, ...data })
  const { privateTypes } = context.facts
  const secret = isPrivateType(data.type ?? null, privateTypes) && incident.visibility === 'open'
  const { severity, type } = incident
  return [
    { type: 'incident.edited', data },
    ...(secret ? [visibilityChanged('private')] : []),
    ...ownerChanged(incident, { severity, type: data.type ?? type }, context.facts),
  ]
}

function changes(incident: Incident, asked: Edit): Edited {
  const changed = FIELDS.flatMap((field) => {
    const text = asked[field]
    if (text === undefined) return []
    const value = valueOf(field, text)
    const same = value === incident[field] && !isOtherwise(incident, { field, value, asked })
    return same ? [] : [[field, value] as const]
  })
  const times = changed.flatMap(([field, value]) => (isTime(field) && value !== null ? field : []))
  const estimated = asked.estimated === true && times.length > 0 ? { estimated: times } : {}
  return { ...Object.fromEntries(changed), ...estimated }
}

/** The same time, and now or no longer an estimate. */
function isOtherwise(
  { estimates }: Incident,
  told: { readonly field: Field; readonly value: string | null; readonly asked: Edit },
): boolean {
  const { field, value, asked } = told
  if (!isTime(field) || value === null) return false
  return estimates.includes(field) !== (asked.estimated === true)
}

function valueOf(field: (typeof FIELDS)[number], text: string): string | null {
  const given = givenText(text)
  if (given === null && (field === 'title' || field === 'type')) throw new Refusal('invalid-input')
  return given !== null && isTime(field) ? parseInstant(given) : given
}
