import type { Account } from './account.ts'
import { factors } from './factors.ts'
import { impact } from './impact.ts'
import { learned } from './learned.ts'
import { prevention } from './prevention.ts'
import { recovery } from './recovery.ts'

/** What the product adds to a section that people write, by its key; empty while there is nothing. */
export const RECORDS: Readonly<Record<string, (account: Account) => string>> = {
  impact,
  factors,
  recovery,
  learned,
  prevention,
}
