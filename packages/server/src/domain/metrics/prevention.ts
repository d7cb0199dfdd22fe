import type { CaseRecord, MeasureRecord } from './record.ts'
import { mix, share, spread, type Cases, type Mix, type Share, type Spread } from './values.ts'

/** Days are those of the organisation's calendar. */
export interface Calendar {
  readonly zone: string
  readonly today: string
  readonly dayOf: (instant: string) => string
}

type Days = Omit<Calendar, 'zone'>

/** M-P10: required measures that were done by their day, of those whose day has come. */
export function preventionInTime(cases: Cases, { today, dayOf }: Days): Share | null {
  return share(cases, ({ measures }) => {
    const due = measures.filter(
      (one): one is MeasureRecord & { readonly due: string } =>
        one.required && one.due !== null && (one.due < today || one.doneAt !== null),
    )
    const kept = due.filter(({ due: day, doneAt }) => doneAt !== null && dayOf(doneAt) <= day)
    return { part: kept.length, of: due.length }
  })
}

/** M-P10: continuing measures that are done, of all. */
export function continuingDone(cases: Cases): Share | null {
  return share(cases, ({ measures }) => {
    const continuing = measures.filter(({ required }) => !required)
    return { part: continuing.filter(isDone).length, of: continuing.length }
  })
}

/** M-P10: measures by kind: keep it from happening, notice sooner, repair faster, keep the harm small. */
export function preventionKinds(cases: Cases): Mix | null {
  const kinds = cases.flatMap(({ number, measures }) =>
    measures.flatMap(({ category }) =>
      category === null ? [] : [{ key: category, case: number }],
    ),
  )
  return mix(kinds.length, kinds)
}

/** M-P10: for how many days the open measures have been open. */
export function openPreventionAge(cases: Cases, { today, dayOf }: Days): Spread | null {
  const ageOf = (one: CaseRecord) =>
    one.measures
      .filter((measure) => !isDone(measure))
      .map(({ addedAt }) => ({
        case: one.number,
        value: Temporal.PlainDate.from(dayOf(addedAt)).until(today, { largestUnit: 'days' }).days,
        source: 'auto' as const,
        part: null,
      }))
  return spread(cases.flatMap(ageOf), 'days')
}

const isDone = ({ doneAt }: MeasureRecord): boolean => doneAt !== null
