import type { Actor } from '../../domain/actor.ts'
import {
  decidePostmortem,
  evolvePostmortem,
  holdPostmortem,
  type Postmortem,
  type PostmortemChoice,
  type PostmortemContext,
  type PostmortemEvent,
} from '../../domain/postmortem.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { gatherRoom, readMembers } from '../incidents/index.ts'
import { tickReactions } from '../todos/index.ts'
import { beginLearning } from './commands.ts'
import { postmortemRows } from './store.ts'

export const postmortemAggregate: Aggregate<Postmortem, PostmortemEvent> = {
  name: 'postmortem',
  ...postmortemRows,
  evolve: evolvePostmortem,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => [
    ...(event.type === 'postmortem.decided' ? [beginLearning(incident)] : []),
    ...tickReactions(event, incident),
  ],
}

interface Review extends PostmortemChoice {
  readonly incident: string
  /** It was held, and this came of it. */
  readonly held: boolean
  readonly outcome: string | undefined
}

export const review: Command<
  Postmortem,
  PostmortemEvent,
  Review,
  PostmortemContext['facts'],
  Actor
> = {
  of: postmortemAggregate,
  id: ({ incident }) => `pmt_${incident.replace('inc_', '')}`,
  gather: async (reads, { incident }) => ({
    ...(await gatherRoom(reads, incident)),
    members: await readMembers(reads),
  }),
  decide: ({ state, input, facts, by, now }) => {
    const context = { by, now, facts }
    const { held, outcome, ...choice } = input
    const decided = decidePostmortem(state, choice, context)
    if (!held) return decided
    const stamp = { actor: '', at: now.toString(), stream: state?.id ?? '' }
    const after = decided.reduce<Postmortem | null>(
      (before, event) => evolvePostmortem(before, Object.assign({}, event, stamp)),
      state,
    )
    return [...decided, ...holdPostmortem(after, { outcome }, context)]
  },
}
