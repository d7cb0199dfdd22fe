import { failpoint } from '../../platform/failpoint.ts'
import { SlackRefusal } from './refusal.ts'
import { classOf } from './errors.ts'
import { fresh, type Site } from './site.ts'
import type { ObjectRow } from './store.ts'

/** So many can be invited in one call. */
const TOGETHER = 100

/** Everybody who was called or joined is invited once: whoever leaves is left alone, unless they join anew. */
export async function inviteAll(site: Site, channel: string): Promise<void> {
  const wanted = peopleOf(site).filter(({ user, joinedAt }) => {
    const row = site.objects.get('member', user)
    if (row === null || row.channel !== channel) return true
    return row.state === 'gone' && isAfter(joinedAt, row.attemptedAt)
  })
  for (let first = 0; first < wanted.length; first += TOGETHER) {
    const users = wanted.slice(first, first + TOGETHER).map(({ user }) => user)
    const refused = await invite(site, channel, users)
    await failpoint('slack.channel.invited')
    await site.objects.put(...users.map((user) => memberRow(site, { user, channel, refused })))
  }
}

interface Wanted {
  readonly user: string
  readonly joinedAt: Temporal.Instant
}

function peopleOf({ room, us }: Site): readonly Wanted[] {
  return room.incident.people.flatMap(({ person, availability, joinedAt }) => {
    const user = room.slackOf(person.id)
    if (user === null || user === us.botUserId || availability === 'cannot') return []
    return [{ user, joinedAt: Temporal.Instant.from(joinedAt) }]
  })
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant | null): boolean =>
  other === null || Temporal.Instant.compare(one, other) > 0

/** Why each of those who could not be invited could not: nobody holds up the others. */
async function invite(
  { out }: Site,
  channel: string,
  users: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  try {
    const answer = await out.call<{
      readonly errors?: readonly { readonly user: string; readonly error: string }[]
    }>('conversations.invite', { channel, users: users.join(','), force: true })
    return new Map((answer.errors ?? []).map(({ user, error }) => [user, error]))
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    if (error.each.length > 0) return new Map(error.each.map((line) => [line.user, line.error]))
    if (error.kind === 'retry' || error.kind === 'place' || error.kind === 'installation')
      throw error
    return new Map(users.map((user) => [user, error.error]))
  }
}

function memberRow(
  site: Site,
  {
    user,
    channel,
    refused,
  }: {
    readonly user: string
    readonly channel: string
    readonly refused: ReadonlyMap<string, string>
  },
): ObjectRow {
  const error = refused.get(user) ?? null
  const isIn = error === null || classOf(error) === 'done'
  return {
    ...fresh('member', user, channel),
    attemptedAt: site.now(),
    state: isIn ? 'live' : 'failed',
    error: isIn ? null : error,
  }
}
