import type { Measure } from '@hikeshi/contract'
import { api } from '../../../api.ts'

export type MeasureFields = Omit<Measure, 'id' | 'owner' | 'carried' | 'can'> & {
  readonly owner: string | null
  readonly dueReason: string
}

export const KINDS = ['prevention', 'mitigation', 'permanent'] as const
export const CATEGORIES = ['prevent', 'detect', 'repair', 'contain'] as const
export const STATES = ['planned', 'in_progress', 'done'] as const

export function fieldsOf(measure: Measure | null, due: string | null): MeasureFields {
  if (measure) {
    const { id: _, carried: _carried, can: _can, owner, ...told } = measure
    return { ...told, owner: owner?.id ?? null, dueReason: '' }
  }
  return {
    text: '',
    kind: 'prevention',
    category: null,
    required: true,
    owner: null,
    due,
    verification: null,
    state: 'planned',
    proof: null,
    verified: null,
    dueReason: '',
  }
}

/** Whether the day moves away, which takes a reason. */
export function isPutOff(measure: Measure | null, due: string | null): boolean {
  const before = measure?.due ?? null
  return before !== null && (due === null || due > before)
}

/** Whether it may be sent: done takes the proof, and a later day a reason. */
export function isReady(measure: Measure | null, fields: MeasureFields): boolean {
  const proven = fields.state !== 'done' || (fields.proof ?? '').trim() !== ''
  const explained = !isPutOff(measure, fields.due) || fields.dueReason.trim() !== ''
  return fields.text.trim() !== '' && proven && explained
}

/** Adds a measure, or changes the one with this id. */
export function sendMeasure(incident: string, measure: Measure | null, fields: MeasureFields) {
  const { dueReason, ...known } = fields
  if (measure === null) return api.measures.add({ incident, ...known })
  const putOff = isPutOff(measure, known.due) ? { dueReason } : {}
  return api.measures.change({ measure: measure.id, ...known, ...putOff })
}
