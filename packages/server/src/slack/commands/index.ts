import type { Verb } from './verb.ts'

/** Everything that can be said after `/hikeshi`, in the order of its help. */
export const VERBS: readonly Verb[] = []
