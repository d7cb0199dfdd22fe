import type { SlackReaction } from '@hikeshi/contract'
import type { SlackCall } from '../../call.ts'
import type { EventContext } from './event.ts'
import { meaningOf } from './marks.ts'
import { noteReaction, type Spot } from './store.ts'

/** A reaction that came or went, and whoever it is of. */
export interface Reacted {
  readonly spot: Spot
  readonly reaction: string
  readonly meaning: SlackReaction
  readonly added: boolean
  readonly at: string
  readonly call: SlackCall
  readonly context: EventContext
}

/** Writes it down. False: a later word about it came before. */
export function noted(one: Reacted, before: string | null = null): Promise<boolean> {
  const { context, spot, reaction, added, at, call } = one
  const { slackUser } = call
  const row = { ...spot, slackUser, reaction, stands: added, at, before }
  return noteReaction(context.db, row)
}

/** What reactions mean, by the settings of now. */
export const meaningNow =
  ({ context }: Reacted) =>
  (reaction: string): SlackReaction | null =>
    meaningOf(reaction, context.defaults.slack.reactions)

/** The same change by the same reaction is made once. */
export const keyOf = ({ context, spot, at, call }: Reacted, what: string) => ({
  idempotencyKey: `slack/reacted/${context.eventId}/${spot.channel}/${spot.ts}/${call.slackUser}/${at}/${what}`,
})
