import type { Events } from '@hikeshi/contract'
import { isAdmin } from './actor.ts'
import type { EventOf, Recorded } from './event.ts'
import { mustCommand, mustTakePart } from './incident/guards.ts'
import { demand } from './refusal.ts'
import { demandWork, type RoomContext } from './room.ts'
import { givenText, requiredText } from './text.ts'

type Added = Events['measure.added']
type Changed = Events['measure.changed']

/** A mitigation, a permanent fix or a prevention measure. */
export interface Measure extends Added {
  readonly id: string
  readonly state: NonNullable<Changed['state']>
  /** What shows that it is done: a link, a pull request, a date. */
  readonly proof: string | null
}

export type MeasureEvent = EventOf<'measure.added' | 'measure.changed'>

export type MeasureChange = { readonly [Field in keyof Changed]?: Changed[Field] | undefined }

const FIELDS = [
  'text',
  'kind',
  'category',
  'required',
  'owner',
  'due',
  'state',
  'proof',
] as const satisfies readonly (keyof Changed)[]

export function addMeasure(
  measure: Measure | null,
  asked: Added,
  context: RoomContext,
): readonly MeasureEvent[] {
  if (measure !== null) return []
  demandWork(context)
  const text = requiredText(asked.text, 'invalid-input')
  return [{ type: 'measure.added', data: { ...asked, text } }]
}

/** Changes a measure, also after the close: what continues is followed up there. */
export function changeMeasure(
  measure: Measure,
  asked: MeasureChange,
  context: RoomContext,
): readonly MeasureEvent[] {
  const data = changes(measure, asked)
  if (Object.keys(data).length === 0) return []
  const { incident } = context.facts
  demand(mustTakePart(incident, context))
  const frees = data.required === false && !isAdmin(context.by)
  demand(frees ? mustCommand(incident, context) : null)
  return [{ type: 'measure.changed', data }]
}

function changes(measure: Measure, asked: MeasureChange): Changed {
  const changed = FIELDS.flatMap((field) => {
    const value = typeof asked[field] === 'string' ? givenText(asked[field]) : asked[field]
    const same = value === undefined || value === null || value === measure[field]
    return same ? [] : [[field, value] as const]
  })
  return Object.fromEntries(changed)
}

/** The measure after `event`. */
export function evolveMeasure(state: Measure | null, event: Recorded<MeasureEvent>): Measure {
  if (event.type === 'measure.added') {
    return { id: event.stream, ...event.data, state: 'planned', proof: null }
  }
  if (state === null) throw new Error(`${event.type} recorded before measure.added`)
  return { ...state, ...event.data }
}
