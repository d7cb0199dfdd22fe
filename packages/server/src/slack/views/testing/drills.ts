import type { Drill } from '@hikeshi/contract'
import { AIKO } from './raised.ts'

/** A drill that is planned, as anybody sees it who has not answered, unless it differs. */
export function drillOf(differs: Partial<Drill> = {}): Drill {
  return {
    id: 'drl_1',
    title: '切り替え訓練',
    purpose: null,
    startsAt: '2026-02-18T05:00:00Z',
    endsAt: '2026-02-18T05:45:00Z',
    minutes: 45,
    place: null,
    rhythm: 'once',
    fifth: false,
    state: 'scheduled',
    facilitator: AIKO,
    scheduledBy: AIKO,
    people: [],
    answer: null,
    commander: null,
    note: null,
    can: { answer: true, change: false, settle: false },
    ...differs,
  }
}
