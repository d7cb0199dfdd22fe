import type { EntryKind } from '@hikeshi/contract'
import type { SlackCall } from '../../call.ts'
import { textAt, type Json } from '../read.ts'
import { available } from './available.ts'
import type { EventContext, OnEvent } from './event.ts'
import { availabilityOf, kindOf, lastOf, markAfter, meaningOf, plainReaction } from './marks.ts'
import { messageAt } from './mirror.ts'
import { offerToRaise } from './offer.ts'
import { parked } from './parked.ts'
import { markOf } from './queries.ts'
import { keyOf, meaningNow, noted, type Reacted } from './reacted.ts'
import { raisedFrom } from '../source.ts'
import { findKnown, findStanding, standingReactions, type Spot } from './store.ts'
import { orRefusal } from './talk.ts'

/** The card on which people say whether they can act. */
const ROSTER = 'roster'

/** A reaction was put on. */
export const reactionAdded: OnEvent = (event, context) => reacted(event, context, true)

/** A reaction was taken off. */
export const reactionRemoved: OnEvent = (event, context) => reacted(event, context, false)

async function reacted(event: Json, context: EventContext, added: boolean): Promise<void> {
  await takeReaction(context, {
    spot: { channel: textAt(event, 'item', 'channel'), ts: textAt(event, 'item', 'ts') },
    reaction: plainReaction(textAt(event, 'reaction')),
    slackUser: textAt(event, 'user'),
    added,
    at: textAt(event, 'event_ts'),
  })
}

/** A reaction that came or went, whoever told of it. */
export interface ToldReaction extends Pick<Reacted, 'spot' | 'reaction' | 'added' | 'at'> {
  readonly slackUser: string
}

/** Does what a reaction means here, if it means anything. */
export async function takeReaction(context: EventContext, told: ToldReaction): Promise<void> {
  const { spot, reaction, slackUser, added } = told
  const meaning = meaningOf(reaction, context.defaults.slack.reactions)
  const { botUserId } = await context.identities.get()
  if (meaning === null || spot.channel === '' || spot.ts === '' || slackUser === botUserId) return
  const follow = await meantFor(context, { spot, meaning, added })
  if (!follow) return
  const place = { channel: spot.channel, thread: null, message: spot.ts }
  const call = await context.callAs(slackUser, place)
  if (call) await follow({ ...told, meaning, call, context })
}

type Follow = (one: Reacted) => Promise<void>

/** What follows from it, there. Null: it is a reaction like any other, and whoever it is of did nothing to us. */
async function meantFor(
  context: EventContext,
  { spot, meaning, added }: Pick<Reacted, 'spot' | 'meaning' | 'added'>,
): Promise<Follow | null> {
  const incident = await incidentOf(context, spot)
  if (meaning === 'raise') {
    const offers = added && (await mayOffer(context, spot, incident))
    return offers ? ({ call }) => offerToRaise(context, call, spot) : null
  }
  if (incident === null) return null
  if (availabilityOf(meaning) !== null) {
    const card = await findStanding(context.parts.reads, spot)
    return card?.kind === ROSTER ? (one) => available(one, incident) : null
  }
  if (meaning === 'park') return (one) => parked(one, incident)
  return kindOf(meaning) === null ? null : (one) => marked(one, incident)
}

/** In an incident nobody is offered to raise it; where one began they are led to it. */
const mayOffer = async (
  { parts }: EventContext,
  spot: Spot,
  incident: string | null,
): Promise<boolean> => incident === null || (await raisedFrom(parts.reads, spot)) !== null

/** The incident whose channel this is; or, in the lobby, whose thread the message stands in. */
async function incidentOf(context: EventContext, spot: Spot): Promise<string | null> {
  const there = await context.incidentAt(spot.channel, spot.ts)
  return there ?? (await findKnown(context.parts.reads, spot))?.incident ?? null
}

/** What the reactions under a message say is what it is marked as, until somebody says otherwise elsewhere. */
async function marked(one: Reacted, incident: string): Promise<void> {
  const { context, spot, call, added } = one
  if (!(await noted(one))) return
  const message = await messageAt(context, incident, spot)
  if (message === null) return
  const meaning = meaningNow(one)
  const standing = await standingReactions(context.parts.reads, spot)
  const { entry, kind: current } = await markOf(context.parts.reads, message)
  const kind = markAfter({
    wanted: lastOf(standing, (reaction) => kindOf(meaning(reaction))),
    current,
    taken: added ? null : kindOf(one.meaning),
  })
  if (kind === undefined) return
  const key = keyOf(one, kind ?? 'none')
  await orRefusal<unknown>(async () => {
    if (kind !== null) await markAs(call, { incident, message, kind }, key)
    else if (entry !== null) await call.api.entries.withdraw({ entry }, key)
  })
}

function markAs(
  { api }: SlackCall,
  mark: { readonly incident: string; readonly message: string; readonly kind: EntryKind },
  key: { readonly idempotencyKey: string },
): Promise<unknown> {
  return api.entries.record(mark, key)
}
