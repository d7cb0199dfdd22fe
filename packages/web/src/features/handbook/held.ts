import type { Proposal } from '@hikeshi/contract'

/** Somebody keeps the part of the settings as it is: even an admin unlocks it first. */
export const isHeld = ({ target, lock }: Pick<Proposal, 'target' | 'lock'>): boolean =>
  lock !== null && (target.kind === 'setting' || target.kind === 'todo')

/** It says exactly what would be, but not on top of what is there now. */
export const isStale = ({ todo, setting }: Proposal): boolean => (todo ?? setting)?.stale ?? false

/** It says exactly what would be, and not only in words. */
export const isExact = ({ diff, todo, setting }: Proposal): boolean =>
  (diff ?? todo ?? setting) !== null
