/** How fast a PostgreSQL that keeps dying is started again. */
export interface Pace {
  readonly delaysMs: readonly number[]
  readonly windowMs: number
  /** More ends than this within the window are a crash loop. */
  readonly endsMax: number
}

export const usualPace: Pace = {
  delaysMs: [200, 1_000, 5_000, 15_000],
  windowMs: 10 * 60_000,
  endsMax: 5,
}

/** What to do after the last of `endsMs`, the moments of all ends so far. */
export function afterEnd(pace: Pace, endsMs: readonly number[]) {
  const lastMs = endsMs.at(-1) ?? 0
  const recent = endsMs.filter((endMs) => lastMs - endMs < pace.windowMs).length
  const isLoop = recent > pace.endsMax
  const index = isLoop ? pace.delaysMs.length - 1 : Math.min(recent, pace.delaysMs.length) - 1
  return { isLoop, delayMs: pace.delaysMs[index] ?? 0 }
}
