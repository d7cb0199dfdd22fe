import type { contract, DrillAnswer } from '@hikeshi/contract'
import type { z } from 'zod'
import type { App } from '../app.ts'
import type { ApiCall } from '../features/parts.ts'

type Drills = (typeof contract)['drills']

/** What one person does with drills. Every verb is a call of the API in their name. */
export function createDrillPart({ handlers: { drills } }: App, call: ApiCall) {
  return {
    id: call.caller.person?.id ?? '',
    /** Answers with the drill. */
    plan: async (
      asked: Pick<z.input<Drills['schedule']['input']>, 'title' | 'startsAt' | 'invite'> & {
        readonly purpose: string
        readonly place: string
      },
    ): Promise<string> => {
      const { id } = await drills.schedule({ ...asked, minutes: 60, rhythm: 'monthly' }, call)
      return id
    },
    /** The one that comes next. */
    next: async (): Promise<string> => {
      const { items } = await drills.list({ when: 'coming', limit: 1 }, call)
      if (!items[0]) throw new Error('the demo has a monthly drill, and none is to come')
      return items[0].id
    },
    answer: (drill: string, answer: DrillAnswer) => drills.answer({ drill, answer }, call),
    hold: (asked: z.output<Drills['hold']['input']>) => drills.hold(asked, call),
  }
}
