/** What stands in Slack after the server was killed while it made channels. */
import { messagesOf, type Channel, type SlackDouble } from '@hikeshi/slack-double'
import type { ChannelsSeen } from '../../packages/server/src/testing/verdict.ts'
import type { Finding } from './report.ts'

/** One server that was to be killed. */
export interface Kill {
  readonly step: string
  readonly killed: boolean
}

interface Given {
  readonly double: SlackDouble
  readonly kills: readonly Kill[]
  readonly raised: readonly string[]
  readonly unheard: ReadonlySet<string>
}

const liveIn = ({ double }: Given): readonly Channel[] =>
  Object.values(double.state.channels).filter(
    ({ name, isArchived }) => name.startsWith('inc-') && !isArchived,
  )

/** The name that each of our messages carries, of all channels. */
function namesIn({ double }: Given): readonly string[] {
  return Object.keys(double.state.channels).flatMap((channel) =>
    messagesOf(double.state, channel).flatMap(({ metadata }) => {
      const payload = metadata?.['event_payload'] as { readonly key?: string } | undefined
      return payload?.key === undefined ? [] : [payload.key]
    }),
  )
}

const without = (given: Given, seen: ChannelsSeen, kind: string): readonly string[] => {
  const names = namesIn(given)
  return seen.incidents
    .filter(({ id }) => !names.some((name) => name.startsWith(`${id}/${kind}/`)))
    .map(({ id }) => id)
}

const unplaced = (given: Given, { incidents }: ChannelsSeen): readonly string[] => {
  const live = new Set(liveIn(given).map(({ id }) => id))
  return incidents
    .filter(({ channel }) => channel === null || !live.has(channel))
    .map(({ id }) => id)
}

const empty = (given: Given): readonly Channel[] =>
  liveIn(given).filter(({ members, creator }) => !members.some((member) => member !== creator))

/** Whether each incident has its channel, its board, its card in the lobby, and whoever raised it. What hangs around it may take Slack's limits for longer. */
export const hasSettled = (given: Given, seen: ChannelsSeen): boolean =>
  seen.incidents.length >= given.raised.length &&
  [unplaced(given, seen), without(given, seen, 'board'), without(given, seen, 'lobby')].every(
    (missing) => missing.length === 0,
  ) &&
  empty(given).length === 0

const twice = (things: readonly string[]): number => things.length - new Set(things).size

const none = (what: string, value: number): Finding => ({ what, value, holds: value === 0 })

/** The verdict, from Slack and the database. */
export function judgeChannels(given: Given, seen: ChannelsSeen): readonly Finding[] {
  const { kills, raised, unheard } = given
  const live = liveIn(given)
  const killed = kills.filter((kill) => kill.killed)
  const titles = seen.incidents.map(({ title }) => title)
  return [
    { what: 'servers killed', value: killed.length, holds: killed.length > 0 },
    ...Map.groupBy(killed, ({ step }) => step)
      .entries()
      .map(([step, { length }]) => ({ what: `… at \`${step}\``, value: length, holds: null })),
    { what: 'came not to their step in time', value: kills.length - killed.length, holds: null },
    { what: 'incidents acknowledged', value: raised.length, holds: unheard.size === 0 },
    none('of these not there', raised.filter((title) => !titles.includes(title)).length),
    none('there twice', twice(titles)),
    { what: 'live channels', value: live.length, holds: live.length === seen.incidents.length },
    none('incidents without a live channel', unplaced(given, seen).length),
    none('… without their board', without(given, seen, 'board').length),
    none('… without their card in the lobby', without(given, seen, 'lobby').length),
    none('channels without whoever raised it', empty(given).length),
    none('messages that stand twice', twice(namesIn(given))),
    none('bookmarks that stand twice', twice(bookmarksIn(given))),
    none('tasks parked', seen.parked),
  ]
}

const bookmarksIn = ({ double }: Given): readonly string[] =>
  Object.values(double.state.bookmarks).map(({ channelId, link }) => `${channelId} ${link}`)
