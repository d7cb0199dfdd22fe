import { ANSWERS_MIN } from '../pulse.ts'
import type { Tally } from './record.ts'
import {
  secondsBetween,
  share,
  spread,
  whether,
  type Cases,
  type Count,
  type Share,
  type Spread,
} from './values.ts'

/** M-L9 (役に立てた感): answers "yes, I was of use", of all; only of cases with three answers or more. */
export function feltUseful(cases: Cases): Share | null {
  return share(cases, ({ pulse }) => many(pulse.useful))
}

/** M-L9: answers "yes, I knew what to do", likewise. */
export function knewWhatToDo(cases: Cases): Share | null {
  return share(cases, ({ pulse }) => many(pulse.clear))
}

/** M-L11 (学びの実感): cases in which somebody learnt what changes how they work, of those with three answers. */
export function learntSomething(cases: Cases): Share | null {
  return share(cases, ({ pulse }) => many(pulse.learnt) && whether(pulse.learnt.part > 0))
}

/** M-L11: answers "yes, I would come again", of all; only of cases with three answers or more. */
export function wouldComeAgain(cases: Cases): Share | null {
  return share(cases, ({ pulse }) => many(pulse.again))
}

/** M-L12 (事例の活用): how often each closed case was read in the 90 days after its close. */
export function readAgain(cases: Cases): Spread | null {
  const closed = cases.filter((one) => one.closed)
  return spread(
    closed.map(({ number, views }) => ({ case: number, value: views, source: 'auto', part: null })),
    'number',
  )
}

/** Fewer answers of one case would tell who said what, also in a sum: two periods can be compared. */
export const many = (answers: Tally): Tally | null => (answers.of < ANSWERS_MIN ? null : answers)

/**
 * M-L13 (再発): cases that people linked to an earlier one of the same factors whose prevention was
 * carried out by then, of all that converged.
 */
export function recurred(cases: Cases): Share | null {
  return share(cases, ({ rounds, recurs }) =>
    rounds.some(({ converged }) => converged !== null) ? whether(recurs.afterMeasures > 0) : null,
  )
}

/** One proposal to change how we work, without what it says. */
export interface Proposed {
  /** The case that it came from, if any. */
  readonly case: number | null
  readonly by: string
  readonly at: string
  readonly state: 'open' | 'adopted' | 'declined'
  readonly decidedAt: string | null
}

/** M-L14: proposals made. */
export function proposalsMade(proposals: readonly Proposed[]): Count | null {
  if (proposals.length === 0) return null
  const cases = proposals.flatMap((one) => one.case ?? [])
  return { kind: 'count', count: proposals.length, cases: Array.from(new Set(cases)) }
}

/** M-L14: proposals adopted, of those decided. */
export function proposalsAdopted(proposals: readonly Proposed[]): Share | null {
  const decided = proposals.filter(({ state }) => state !== 'open')
  if (decided.length === 0) return null
  const part = decided.filter(({ state }) => state === 'adopted').length
  return { kind: 'share', part, of: decided.length, cases: [], trend: [] }
}

/** M-L14: decided − made. */
export function timeToDecide(proposals: readonly Proposed[]): Spread | null {
  return spread(
    proposals.flatMap(({ at, decidedAt, ...one }) =>
      decidedAt === null
        ? []
        : [
            {
              case: one.case,
              value: secondsBetween(at, decidedAt),
              source: 'auto' as const,
              part: null,
            },
          ],
    ),
  )
}

/** M-L14: how many different people proposed something. */
export function proposers(proposals: readonly Proposed[]): Count | null {
  const people = new Set(proposals.map(({ by }) => by))
  return people.size === 0 ? null : { kind: 'count', count: people.size, cases: [] }
}
