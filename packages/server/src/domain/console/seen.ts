import type { IncidentCan } from '@hikeshi/contract'
import type { Snapshot } from '../nudge/snapshot.ts'

/** Who looks, at what, and when. */
export interface Seen {
  readonly snapshot: Snapshot
  readonly can: IncidentCan
  readonly viewer: string
  readonly now: Temporal.Instant
  /** A proposal to converge stands. */
  readonly proposed: boolean
  /** The closer sent the report back. */
  readonly returned: boolean
  /** What the report lacks and cannot do without. */
  readonly missing: number
}

/** Whether whoever looks is the one who commands, or assists. */
export function commands({ snapshot, viewer }: Seen): boolean {
  return snapshot.commander?.person === viewer || snapshot.deputy === viewer
}
