import type { Events } from '@hikeshi/contract'
import { demand, Refusal } from '../refusal.ts'
import { givenText } from '../text.ts'
import { isBefore, parseInstant } from '../time.ts'
import { mustBeOpen, mustTakePart, type Answer, type InContext } from './guards.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { isPrivateType } from './privacy.ts'
import { visibilityChanged } from './visibility.ts'

type Edited = Events['incident.edited']
/** What somebody wants the board to say. An empty string clears a field. */
export type Edit = { readonly [Field in keyof Edited]?: string | undefined }

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
  'impactEndedAt',
] as const satisfies readonly (keyof Edited)[]

export function guardEdit(incident: Incident, context: InContext): Answer {
  return mustBeOpen(incident) ?? mustTakePart(incident, context)
}

/** Changes what the board says. Naming it a security incident makes it private (G0). */
export function edit(
  incident: Incident,
  asked: Edit,
  context: InContext,
): readonly IncidentEvent[] {
  const data = changes(incident, asked)
  if (Object.keys(data).length === 0) return []
  demand(guardEdit(incident, context))
  demandOrder({ ...incident, ...data })
  const secret = isPrivateType(data.type ?? null) && incident.visibility === 'open'
  return [{ type: 'incident.edited', data }, ...(secret ? [visibilityChanged('private')] : [])]
}

function changes(incident: Incident, asked: Edit): Edited {
  const changed = FIELDS.flatMap((field) => {
    const text = asked[field]
    const value = text === undefined ? incident[field] : valueOf(field, text)
    return value === incident[field] ? [] : [[field, value] as const]
  })
  return Object.fromEntries(changed)
}

function valueOf(field: (typeof FIELDS)[number], text: string): string | null {
  const given = givenText(text)
  if (given === null && (field === 'title' || field === 'type')) throw new Refusal('invalid-input')
  const isTime = field === 'impactStartedAt' || field === 'impactEndedAt'
  return given !== null && isTime ? parseInstant(given) : given
}

function demandOrder({ impactStartedAt, impactEndedAt }: Incident): void {
  if (isBefore(impactEndedAt, impactStartedAt)) throw new Refusal('invalid-input')
}
