import type { Measure } from '@hikeshi/contract'
import { api } from '../../../api.ts'

export type MeasureFields = Omit<Measure, 'id' | 'owner'> & { readonly owner: string | null }

export const KINDS = ['prevention', 'mitigation', 'permanent'] as const
export const CATEGORIES = ['prevent', 'detect', 'repair', 'contain'] as const
export const STATES = ['planned', 'in_progress', 'done'] as const

export function fieldsOf(measure: Measure | null): MeasureFields {
  if (measure) return { ...measure, owner: measure.owner?.id ?? null }
  return {
    text: '',
    kind: 'prevention',
    category: null,
    required: true,
    owner: null,
    due: null,
    state: 'planned',
    proof: null,
  }
}

/** Adds a measure, or changes the one with this id. */
export function sendMeasure(incident: string, measure: string | null, fields: MeasureFields) {
  const { text, kind, category, required, owner, due, state, proof } = fields
  const known = {
    text,
    kind,
    required,
    state,
    ...(category ? { category } : {}),
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(proof === null ? {} : { proof }),
  }
  return measure === null
    ? api.measures.add({ incident, ...known })
    : api.measures.change({ measure, ...known })
}
