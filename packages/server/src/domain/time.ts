import { Refusal } from './refusal.ts'

/** The instant as rows and events hold it: UTC, milliseconds, `2026-01-05T09:00:00Z`. */
export function instantText(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString()
}

/** An instant somebody typed, with any offset, as rows and events hold it. */
export function parseInstant(text: string): string {
  try {
    return instantText(Temporal.Instant.from(text))
  } catch {
    throw new Refusal('invalid-input')
  }
}

/** Whether `one` is earlier than `other`. An unknown time is neither earlier nor later. */
export function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  return Temporal.Instant.compare(one, other) < 0
}
