import type { Living } from './living.ts'

/** Everything that stands in channels, in the order in which it appears in a new one. */
export const LIVING: readonly Living[] = []
