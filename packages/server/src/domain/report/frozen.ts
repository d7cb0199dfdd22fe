import type { FrozenContent } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'

/** The report as a closer accepted it. Nothing changes it. */
export interface FrozenReport {
  readonly id: string
  readonly incident: string
  readonly version: number
  readonly closedAt: string
  readonly closedBy: string
  /** Why it was closed though something lacked (例外クローズ). */
  readonly override: string | null
  readonly content: FrozenContent
}

export type FrozenEvent = EventOf<'report.frozen'>

/** Keeps the accepted report, once for each close. */
export function freeze(
  kept: FrozenReport | null,
  accepted: Omit<FrozenReport, 'id'>,
): readonly FrozenEvent[] {
  return kept === null ? [{ type: 'report.frozen', data: accepted }] : []
}

/** The kept report after `event`. */
export function evolveFrozen(
  _: FrozenReport | null,
  { stream, data }: Recorded<FrozenEvent>,
): FrozenReport {
  return { id: stream, ...data }
}
