import type { GeneratedSection } from '@hikeshi/contract'
import type { Account } from './account.ts'
import { evidence } from './evidence.ts'
import { meta } from './meta.ts'
import { notices } from './notices.ts'
import { timeline } from './timeline.ts'
import { todo } from './todo.ts'

/** What the product writes by itself; empty while there is nothing to say. */
export const GENERATED: Readonly<Record<GeneratedSection, (account: Account) => string>> = {
  meta,
  timeline,
  evidence,
  notices,
  todo,
}
