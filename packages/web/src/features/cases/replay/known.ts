import type { ReplayStep } from '@hikeshi/contract'

type KnownEntry = NonNullable<ReplayStep['entry']>

/** What stood in the ledger after these steps, in the order in which it came up. */
export function knownAfter(steps: readonly ReplayStep[]): readonly KnownEntry[] {
  const entries = new Map<string, KnownEntry>()
  for (const { entry } of steps) if (entry) entries.set(entry.id, entry)
  return Array.from(entries.values()).filter(({ withdrawn }) => !withdrawn)
}
