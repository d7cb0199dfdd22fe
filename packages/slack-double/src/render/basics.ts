import type { Json, Millis } from '../core/state.ts'

/** Slack counts most times in whole seconds. */
export function seconds(millis: Millis): number {
  return Math.floor(millis / 1000)
}

/** An object without the fields that say nothing. */
export function compact(fields: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
