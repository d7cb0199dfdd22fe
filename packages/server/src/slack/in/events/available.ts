import type { Availability } from '@hikeshi/contract'
import { availabilityOf, lastOf, type Reaction } from './marks.ts'
import { saidOfSelf } from './queries.ts'
import { keyOf, meaningNow, noted, type Reacted } from './reacted.ts'
import { standingReactions } from './store.ts'
import { orRefusal } from './talk.ts'

/** "In a while": as long as nobody says otherwise. */
const LATER_MINUTES = 15

/** Whether one can act: the last reaction holds; without any, what held before. */
export async function available(one: Reacted, incident: string): Promise<void> {
  const { context, call, added } = one
  const person = call.caller.person?.id ?? ''
  const current = await saidOfSelf(context.parts.reads, incident, person)
  const before = await beforeAll(one, current)
  if (!(await noted(one, before))) return
  // Somebody who said otherwise by a button since has had the last word.
  if (!added && current !== availabilityOf(one.meaning)) return
  const meaning = meaningNow(one)
  const standing = await own(one)
  const wanted = lastOf(standing, (reaction) => availabilityOf(meaning(reaction)))
  const availability = wanted ?? asBefore(before)
  if (availability === current) return
  const minutes = availability === 'later' ? { minutes: LATER_MINUTES } : {}
  const asked = { incident, availability, ...minutes }
  await orRefusal(() => call.api.incidents.join(asked, keyOf(one, availability)))
}

/** What somebody had said before the first of their reactions here; whoever had said nothing watches. */
async function beforeAll(one: Reacted, current: Availability | null): Promise<string> {
  const [first] = await own(one)
  return first?.before ?? current ?? 'watching'
}

async function own(
  one: Reacted,
): Promise<readonly (Reaction & { readonly before: string | null })[]> {
  const { context, spot, call } = one
  const standing = await standingReactions(context.parts.reads, spot)
  const meaning = meaningNow(one)
  return standing.filter(
    ({ slackUser, reaction }) =>
      slackUser === call.slackUser && availabilityOf(meaning(reaction)) !== null,
  )
}

/** A while that is over does not begin anew. */
function asBefore(before: string): Availability {
  return before === 'now' || before === 'cannot' ? before : 'watching'
}
