import type { Notice, NoticePhase } from '@hikeshi/contract'

export const PHASES: readonly NoticePhase[] = [
  'first',
  'identified',
  'monitoring',
  'restored',
  'final',
]

interface Cell {
  readonly state: 'told' | 'drafted' | 'approved' | 'current' | 'none'
  readonly at: string | null
}

/** How far one phase of one notice is: what waits goes before what was told. */
export function cellOf(notice: Notice, phase: NoticePhase): Cell {
  const { state, told, current } = notice
  const waiting = state === 'drafted' || state === 'approved'
  if (waiting && notice.phase === phase) return { state, at: notice.changedAt }
  const last = told.findLast((one) => one.phase === phase)
  if (last) return { state: 'told', at: last.at }
  const done = state === 'not_needed' || state === 'final'
  return { state: current === phase && !done ? 'current' : 'none', at: null }
}
