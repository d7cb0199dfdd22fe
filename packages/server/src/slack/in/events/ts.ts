/** Slack's time as an instant; null where it is none. It has six digits after the point and is never a float. */
export function instantOf(ts: string): Temporal.Instant | null {
  const [, seconds = '', rest = ''] = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(ts) ?? []
  if (seconds === '') return null
  const micros = BigInt(seconds) * 1_000_000n + BigInt(rest.padEnd(6, '0'))
  return Temporal.Instant.fromEpochNanoseconds(micros * 1000n)
}

/** An instant as Slack's time. */
export function tsOf(instant: Temporal.Instant): string {
  const micros = String(instant.epochNanoseconds / 1000n).padStart(7, '0')
  return `${micros.slice(0, -6)}.${micros.slice(-6)}`
}

/** Whether one time of Slack is after another; what is no time is before all others. */
export function isAfter(ts: string, other: string): boolean {
  const [one, two] = [instantOf(ts), instantOf(other)]
  if (one === null) return false
  return two === null || Temporal.Instant.compare(one, two) > 0
}
