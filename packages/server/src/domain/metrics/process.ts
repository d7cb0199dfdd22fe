import type { CaseRecord, Tally } from './record.ts'
import {
  lasting,
  secondsBetween,
  share,
  spread,
  whether,
  type Cases,
  type Share,
  type Spread,
} from './values.ts'

const GRACE_SECONDS = 5 * 60
const LONG_SECONDS = 2 * 60 * 60

/** M-P1: updates that came within the cadence and five minutes, of those due while the response went on. */
export function cadenceKept(cases: Cases, now: string): Share | null {
  return share(cases, (one) => updatesOf(one, now))
}

function updatesOf({ times, rounds, updates, cadence }: CaseRecord, now: string): Tally | null {
  const begun = times.aligned?.at
  if (cadence === null || begun === undefined) return null
  const [first] = rounds
  const until = secondsBetween(begun, first?.converged?.at ?? now)
  const given = updates.map((at) => secondsBetween(begun, at))
  return countKept({ given, until, step: cadence * 60 })
}

interface Response {
  /** Seconds after its beginning. */
  readonly given: readonly number[]
  readonly until: number
  readonly step: number
}

/** The clock begins anew with each update, and with each that did not come. */
function countKept({ given, until, step }: Response): Tally {
  let [last, part, of] = [0, 0, 0]
  while (last + step <= until) {
    const previous = last
    const next = given.find((at) => at > previous) ?? Infinity
    const kept = next <= last + step + GRACE_SECONDS
    of += 1
    if (kept) part += 1
    last = kept ? next : last + step
  }
  return { part, of }
}

/** M-P2: to-dos of our own with somebody's name and a time, of all. */
export const wholeTasks = (cases: Cases): Share | null => share(cases, (one) => one.wholeTasks)

/** M-P2: requests accepted within three minutes, of all. */
export const acceptedTasks = (cases: Cases): Share | null =>
  share(cases, (one) => one.acceptedTasks)

/** M-P3: posts that were marked, of all that people wrote. */
export const markedPosts = (cases: Cases): Share | null => share(cases, ({ marked }) => marked)

/** M-P3: hypotheses that were settled before the close, of all in closed cases. */
export const settledHypotheses = (cases: Cases): Share | null =>
  share(cases, ({ closed, settled }) => (closed ? settled : null))

/** M-P4: cases in which a mitigation was thought of before the third hypothesis, of those with both. */
export function harmFirst(cases: Cases): Share | null {
  return share(cases, ({ times: { firstOption, thirdHypothesis } }) =>
    firstOption === null || thirdHypothesis === null
      ? null
      : whether(secondsBetween(firstOption.at, thirdHypothesis.at) > 0),
  )
}

/** M-P5: cases in which command was handed over, of all that had a commander. */
export function handedOver(cases: Cases): Share | null {
  return share(cases, ({ times, handOvers }) =>
    times.commander === null ? null : whether(handOvers > 0),
  )
}

/** M-P5: the same, of those that went on for more than two hours. */
export function handedOverWhenLong(cases: Cases): Share | null {
  return share(cases, ({ rounds, handOvers }) => {
    const [{ begun, converged } = { begun: null, converged: null }] = rounds
    if (begun === null || converged === null) return null
    return secondsBetween(begun.at, converged.at) > LONG_SECONDS ? whether(handOvers > 0) : null
  })
}

/** M-P9: the report complete − the last convergence. */
export function reportLeadTime(cases: Cases): Spread | null {
  return spread(cases.flatMap((one) => lasting(one, lastConverged(one), one.times.reportComplete)))
}

/** M-P9: close requests that were sent back, of all. */
export const closeReturned = (cases: Cases): Share | null =>
  share(cases, ({ returned }) => returned)

/** M-P11: closed − the last convergence. */
export function timeToClose(cases: Cases): Spread | null {
  return spread(cases.flatMap((one) => lasting(one, lastConverged(one), one.times.closed)))
}

/** M-P11: cases that have been open for more than so many days, of all that are open. */
export function openLongerThan(cases: Cases, days: number, now: string): Share | null {
  return share(cases, ({ closed, times }) =>
    closed ? null : whether(secondsBetween(times.declared.at, now) > days * 24 * 60 * 60),
  )
}

/** M-P11: cases closed by exception (例外クローズ), of all that are closed. */
export function closedByException(cases: Cases): Share | null {
  return share(cases, ({ closed, overridden }) => (closed ? whether(overridden) : null))
}

const lastConverged = ({ rounds }: CaseRecord) => rounds.at(-1)?.converged ?? null
