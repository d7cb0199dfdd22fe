/** How Slack is. degraded: some calls fail. down: nothing is asked of it but one look every ten seconds. */
type Condition = 'ok' | 'degraded' | 'down'

/** What we know of whether Slack answers. Immutable: each answer makes the next one. */
export interface Breaker {
  readonly condition: Condition
  /** Failures in a row, or, on the way back, answers in a row. */
  readonly failures: number
  readonly answers: number
  /** The last answer before it went down: what Slack did afterwards nobody here knows. */
  readonly lastAnswerAt: Temporal.Instant | null
  /** When it may be looked at again, while it is down. */
  readonly lookAt: Temporal.Instant | null
}

/** Nothing is known to be wrong. */
export const CLOSED: Breaker = {
  condition: 'ok',
  failures: 0,
  answers: 0,
  lastAnswerAt: null,
  lookAt: null,
}

const DOWN_AFTER = 4
const WELL_AFTER = 3
const LOOK_EVERY = { seconds: 10 } as const

/** Slack answered, be it with a refusal: it is there. From down it is degraded first, and well after some more. */
export function answered(breaker: Breaker, now: Temporal.Instant): Breaker {
  const answers = breaker.answers + 1
  const well = breaker.condition === 'ok' || answers >= WELL_AFTER
  return {
    condition: well ? 'ok' : 'degraded',
    failures: 0,
    answers: well ? 0 : answers,
    lastAnswerAt: now,
    lookAt: null,
  }
}

/** No answer, or one that says that it cannot. */
export function failed(breaker: Breaker, now: Temporal.Instant): Breaker {
  const failures = breaker.failures + 1
  const down = breaker.condition === 'down' || failures >= DOWN_AFTER
  return {
    ...breaker,
    condition: down ? 'down' : 'degraded',
    failures,
    answers: 0,
    lookAt: down ? now.add(LOOK_EVERY) : null,
  }
}

/** When the next call may go out: null for now. Whoever may look while it is down takes the turn with `looking`. */
export function waitsUntil({ lookAt }: Breaker, now: Temporal.Instant): Temporal.Instant | null {
  return lookAt !== null && Temporal.Instant.compare(lookAt, now) > 0 ? lookAt : null
}

/** One looks; the others wait for what it finds. */
export function looking(breaker: Breaker, now: Temporal.Instant): Breaker {
  return breaker.condition === 'down' ? { ...breaker, lookAt: now.add(LOOK_EVERY) } : breaker
}
