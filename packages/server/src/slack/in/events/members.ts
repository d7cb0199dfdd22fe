import { textAt } from '../read.ts'
import type { EventContext, OnEvent } from './event.ts'
import { saidOfSelf } from './queries.ts'
import { roomChanged } from './rooms.ts'
import { orRefusal } from './talk.ts'

/** Whoever comes into the channel by themselves watches, until they say more. Whoever a colleague brings is called by that colleague. */
export const memberJoined: OnEvent = async (event, context) => {
  await roomChanged(event, context)
  const place = await placeOf(event, context)
  if (!place) return
  const { incident, channel, user } = place
  const { botUserId } = await context.identities.get()
  const inviter = textAt(event, 'inviter')
  // Whom the product itself brought in has been called already, and has not answered by that.
  if (inviter === botUserId) return
  if (inviter !== '' && inviter !== user) return bringIn(context, { ...place, inviter })
  const call = await context.callAs(user, { channel, thread: null, message: null })
  const person = call?.caller.person?.id
  if (!call || person === undefined) return
  if ((await saidOfSelf(context.parts.reads, incident, person)) !== null) return
  const key = { idempotencyKey: `slack/joined/${context.eventId}` }
  await orRefusal(() => call.api.incidents.join({ incident, availability: 'watching' }, key))
}

/** Whoever leaves the channel is not counted on any more; they hear no more of it there. */
export const memberLeft: OnEvent = async (event, context) => {
  await roomChanged(event, context)
  const place = await placeOf(event, context)
  if (!place) return
  const { incident, channel, user } = place
  const call = await context.callAs(user, { channel, thread: null, message: null })
  const person = call?.caller.person?.id
  if (!call || person === undefined) return
  const said = await saidOfSelf(context.parts.reads, incident, person)
  if (said === null || said === 'cannot') return
  const key = { idempotencyKey: `slack/left/${context.eventId}` }
  await orRefusal(() => call.api.incidents.join({ incident, availability: 'cannot' }, key))
}

interface Member {
  readonly incident: string
  readonly channel: string
  readonly user: string
}

/** Who came or went in the channel of which incident; null for ourselves, and for all other channels. */
async function placeOf(
  event: Parameters<OnEvent>[0],
  { incidentAt, identities }: EventContext,
): Promise<Member | null> {
  const channel = textAt(event, 'channel')
  const user = textAt(event, 'user')
  const { botUserId } = await identities.get()
  const incident = await incidentAt(channel, null)
  return incident === null || user === '' || user === botUserId ? null : { incident, channel, user }
}

/** A colleague in the channel may read everything there, and so may see the incident everywhere. */
async function bringIn(
  context: EventContext,
  { incident, channel, user, inviter }: Member & { readonly inviter: string },
): Promise<void> {
  const place = { channel, thread: null, message: null }
  const [calling, called] = [
    await context.callAs(inviter, place),
    await context.callAs(user, place),
  ]
  const person = called?.caller.person?.id
  if (!calling || person === undefined) return
  if ((await saidOfSelf(context.parts.reads, incident, person)) !== null) return
  const key = { idempotencyKey: `slack/brought/${context.eventId}` }
  await orRefusal(() => calling.api.participants.summon({ incident, people: [person] }, key))
}
