import type { Millis } from './state.ts'

/** Time for the double: what it is, and a call at a later time. */
export interface Clock {
  now(): Millis
  /** Runs it at that time, or at once if that has passed; the answer takes the request back. */
  at(time: Millis, run: () => void): () => void
}

/** The time of the machine. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    at(time, run) {
      const timer = setTimeout(run, Math.max(0, time - Date.now()))
      timer.unref()
      return () => {
        clearTimeout(timer)
      }
    },
  }
}

/** A clock in a test's hand. */
export interface ManualClock extends Clock {
  /** Goes forward, running what falls due in its order, and lets pending work settle in between. */
  advance(milliseconds: number): Promise<void>
  /** When something falls due next; null when nothing waits. */
  next(): Millis | null
}

interface Due {
  readonly time: Millis
  readonly run: () => void
}

/** A clock that stands still until it is told to go on. */
export function manualClock(start: Millis): ManualClock {
  let now = start
  let waiting: readonly Due[] = []
  return {
    now: () => now,
    next: () => waiting[0]?.time ?? null,
    at(time, run) {
      const due = { time, run }
      waiting = [...waiting, due].toSorted((a, b) => a.time - b.time)
      return () => {
        waiting = waiting.filter((other) => other !== due)
      }
    },
    async advance(milliseconds) {
      const end = now + milliseconds
      await settled()
      for (let [next] = waiting; next && next.time <= end; [next] = waiting) {
        waiting = waiting.slice(1)
        now = Math.max(now, next.time)
        next.run()
        await settled()
      }
      // Somebody else may have moved it on meanwhile.
      now = Math.max(now, end)
    },
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
}
