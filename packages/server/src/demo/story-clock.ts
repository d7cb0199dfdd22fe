import type { Clock } from '../platform/clock.ts'

export interface StoryClock extends Clock {
  /** It is now this moment of the story, and goes on from there. Never moves back. */
  readonly moveTo: (moment: Temporal.Instant) => void
  /** The story has caught up: from here on it is the real time. */
  readonly arrive: () => void
}

/** The real time, less what the story is behind: it goes on while people act, so that everything keeps its order. */
export function createStoryClock(real: Clock): StoryClock {
  let behindMs = 0
  let begun = false
  const now = () => real.now().subtract({ milliseconds: behindMs })

  return {
    now,
    moveTo: (moment) => {
      if (begun && Temporal.Instant.compare(moment, now()) <= 0) return
      begun = true
      behindMs = Math.max(0, real.now().epochMilliseconds - moment.epochMilliseconds)
    },
    arrive: () => {
      behindMs = 0
    },
  }
}
