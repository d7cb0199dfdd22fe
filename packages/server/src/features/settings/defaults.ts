import type { Bilingual, Severity } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { complaintsOf } from '../../domain/settings/complaints.ts'
import type { Configuration } from '../../domain/settings/configuration.ts'
import { answering } from '../../domain/settings/owner-changes.ts'
import { configurationOf, shipped, shippedContents } from './contents.ts'

/** What the organisation works by. */
export type Defaults = Configuration

/** The product's own configuration, checked, or that of other files. A mistake in it stops the start. */
export function loadDefaults(read?: (name: string) => string): Defaults {
  const defaults = read ? configurationOf(shippedContents(read)) : shipped().configuration
  const [complaint] = complaintsOf(defaults)
  if (complaint === undefined) return defaults
  throw new Error(
    `the defaults are not whole: ${en.settings.complaints[complaint.kind](complaint)}`,
  )
}

/** 主担当 and 責任範囲 that follow from severity and type, and the groups that hear of it (B-09). */
export function ownerOf(
  { severities, owners }: Pick<Defaults, 'severities' | 'owners'>,
  severity: Severity,
  type: string | null,
): { readonly owner: Bilingual; readonly scope: Bilingual; readonly groups: readonly string[] } {
  const found = answering({ severities, owners }, severity, type)
  if (found === null) throw new Error(`the defaults do not describe ${severity}`)
  return found
}
