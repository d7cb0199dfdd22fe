import type { Drill } from '@hikeshi/contract'
import type { Api } from '../call.ts'

const COMING_MAX = 10
/** So far back somebody is asked what became of a drill. */
const PAST_MAX = 10

/** Drills to come, the next one first; and those that are over, of which they can say that they were held. */
export async function readDrills({ drills }: Pick<Api, 'drills'>): Promise<{
  readonly coming: readonly Drill[]
  readonly unsettled: readonly Drill[]
}> {
  const [coming, past] = await Promise.all([
    drills.list({ when: 'coming', limit: COMING_MAX }),
    drills.list({ when: 'past', limit: PAST_MAX }),
  ])
  return { coming: coming.items, unsettled: past.items.filter(({ can }) => can.settle) }
}
