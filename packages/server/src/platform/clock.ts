/** The only source of time. Everything else takes `now` as an argument. */
export interface Clock {
  readonly now: () => Temporal.Instant
}

/** Milliseconds are what the log keeps, so that a replayed instant equals the recorded one. */
const toMilliseconds = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' })

export const systemClock: Clock = { now: () => toMilliseconds(Temporal.Now.instant()) }

export interface DatabaseClock extends Clock {
  /** Measures the database's time again and returns by how many milliseconds this machine differs. */
  readonly synchronise: () => Promise<number>
}

/**
 * The database's time, carried forward by this process's monotonic clock: all servers of one
 * database agree on leases, and time never runs backwards.
 */
export async function createDatabaseClock(
  databaseTime: () => Promise<Temporal.Instant>,
): Promise<DatabaseClock> {
  let offsetMs = 0
  let highWaterMs = 0

  async function synchronise(): Promise<number> {
    const before = performance.now()
    const there = await databaseTime()
    const here = (before + performance.now()) / 2
    offsetMs = there.epochMilliseconds - here
    return there.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  }

  await synchronise()
  return {
    synchronise,
    now: () => {
      highWaterMs = Math.max(highWaterMs, Math.floor(performance.now() + offsetMs))
      return Temporal.Instant.fromEpochMilliseconds(highWaterMs)
    },
  }
}
