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
  readonly verification: string | null
  readonly state: NonNullable<Changed['state']>
  /** What shows that it is done: a link, a pull request, a date. */
  readonly proof: string | null
  /** What shows that it works. */
  readonly verified: string | null
  /** A closer agreed that the close does not wait for it. */
  readonly carried: Carried | null
}

/** By whom it was carried over, and why. */
export interface Carried {
  readonly by: string
  readonly at: string
  readonly reason: string
}

export type MeasureEvent = EventOf<
  'measure.added' | 'measure.changed' | 'measure.carried_over' | 'measure.carry_over_withdrawn'
>

/** What is left out stays; null empties. */
export type MeasureChange = { readonly [Field in keyof Changed]?: Changed[Field] | undefined }

const FIELDS = [
  'text',
  'kind',
  'category',
  'required',
  'owner',
  'due',
  'verification',
  'state',
  'proof',
  'verified',
] as const satisfies readonly (keyof Changed)[]

export function addMeasure(
  measure: Measure | null,
  asked: Added,
  context: RoomContext,
): readonly MeasureEvent[] {
  if (measure !== null) return []
  demandWork(context)
  const text = requiredText(asked.text, 'invalid-input')
  const verification = givenText(asked.verification)
  return [{ type: 'measure.added', data: { ...asked, text, verification } }]
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
  if (!isPutOff(measure, data)) return [{ type: 'measure.changed', data }]
  const dueReason = requiredText(asked.dueReason, 'reason-required')
  return [{ type: 'measure.changed', data: { ...data, dueReason } }]
}

/** To a later day, or to none: whoever counted on it wants to know why. */
function isPutOff({ due: before }: Measure, { due }: Changed): boolean {
  if (due === undefined || before === null) return false
  return due === null || due > before
}

function changes(measure: Measure, asked: MeasureChange): Changed {
  const changed = FIELDS.flatMap((field) => {
    const given = asked[field]
    const value = typeof given === 'string' ? givenText(given) : given
    const emptied = value === null && (field === 'text' || field === 'kind' || field === 'state')
    return value === undefined || emptied || value === measure[field] ? [] : [[field, value]]
  })
  return Object.fromEntries(changed)
}

/** What older logs tell of a measure and no verb says any longer. */
type RetiredEvent = EventOf<'measure.reminded'>

/** The measure after `event`. */
export function evolveMeasure(
  state: Measure | null,
  event: Recorded<MeasureEvent | RetiredEvent>,
): Measure {
  if (event.type === 'measure.added') return added(event.stream, event.data)
  if (state === null) throw new Error(`${event.type} recorded before measure.added`)
  if (event.type === 'measure.reminded') return state
  if (event.type === 'measure.carry_over_withdrawn') return { ...state, carried: null }
  if (event.type === 'measure.carried_over') {
    return { ...state, carried: { by: event.actor, at: event.at, reason: event.data.reason } }
  }
  const { dueReason: _, ...data } = event.data
  return { ...state, ...data }
}

function added(id: string, data: Added): Measure {
  const fresh = { state: 'planned', proof: null, verified: null, carried: null } as const
  return { id, verification: null, ...data, ...fresh }
}
