import type { EntryKind } from '@hikeshi/contract'

/** What an answer in a review may be marked as. */
export const KINDS = [
  'fact',
  'decision',
  'hypothesis',
  'action',
  'question',
] as const satisfies readonly EntryKind[]

/** The kind by its name; null for none of them. */
export const kindOf = (name: string | null): EntryKind | null =>
  KINDS.find((kind) => kind === name) ?? null
