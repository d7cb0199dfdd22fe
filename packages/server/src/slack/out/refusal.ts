import type { Method } from './buckets.ts'
import { classOf, perhapsDone, type ErrorClass } from './errors.ts'

/** Why a call was not answered as we hoped. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal'
  readonly kind: ErrorClass
  readonly error: string
  /** The answer was lost, or Slack is not sure itself: the work may have been done. */
  readonly perhapsDone: boolean
  /** What Slack said of each person, where a call names several. */
  readonly each: readonly { readonly user: string; readonly error: string }[]

  constructor(
    method: Method,
    error: string,
    more: Partial<Pick<SlackRefusal, 'kind' | 'perhapsDone' | 'each'>> = {},
  ) {
    super(`${method}: ${error}`)
    this.error = error
    this.kind = more.kind ?? classOf(error)
    this.perhapsDone = more.perhapsDone ?? perhapsDone(error)
    this.each = more.each ?? []
  }
}

/** The call was not made: too many went before it, or Slack is down. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
  readonly until: Temporal.Instant

  constructor(until: Temporal.Instant, why: string) {
    super(why)
    this.until = until
  }
}

/** Whether Slack keeps us waiting: what was to be done is neither done nor refused. */
export const mustWait = (error: unknown): boolean =>
  error instanceof NotYet || (error instanceof SlackRefusal && error.kind === 'retry')
