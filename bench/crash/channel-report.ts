/** What stands in Slack after the server was killed while it made channels. */
import { messagesOf, type Channel, type SlackDouble } from '@hikeshi/slack-double'
import type { ChannelsSeen } from '../../packages/server/src/testing/verdict.ts'
import type { Finding } from './report.ts'

/** One server that was to be killed. */
export interface Kill {
  readonly step: string
  readonly killed: boolean
}

/** What was done in one workspace, and what its Slack and its database show in the end. */
export interface WorldSeen extends ChannelsSeen {
  readonly state: SlackDouble['state']
  readonly kills: readonly Kill[]
  readonly raised: readonly string[]
  readonly unheard: ReadonlySet<string>
}

/** The verdict over all of them. */
export function judgeChannels(worlds: readonly WorldSeen[]): readonly Finding[] {
  const kills = worlds.flatMap((world) => world.kills)
  const missed = kills.filter(({ killed }) => !killed)
  const all = (found: (world: WorldSeen) => readonly unknown[]): number =>
    worlds.reduce((sum, world) => sum + found(world).length, 0)
  const none = (what: string, found: (world: WorldSeen) => readonly unknown[]): Finding => {
    const value = all(found)
    return { what, value, holds: value === 0 }
  }
  const unanswered = all(({ unheard }) => [...unheard])
  return [
    { what: 'workspaces, each with its database', value: worlds.length, holds: null },
    { what: 'servers killed', value: kills.length - missed.length, holds: kills.length > 0 },
    ...Map.groupBy(kills, ({ step }) => step)
      .entries()
      .map(([step, at]) => {
        const value = at.filter(({ killed }) => killed).length
        return { what: `… at \`${step}\``, value, holds: value === at.length }
      }),
    { what: 'incidents acknowledged', value: all(({ raised }) => raised), holds: unanswered === 0 },
    none('of these not there', ({ raised, incidents }) => {
      const titles = new Set(incidents.map(({ title }) => title))
      return raised.filter((title) => !titles.has(title))
    }),
    none('there twice', ({ incidents }) => twice(incidents.map(({ title }) => title))),
    { what: 'live channels', value: all(liveIn), holds: null },
    none('incidents without a live channel', unplaced),
    none('live channels of no incident', unowned),
    none('channels without whoever raised it', empty),
    none('incidents without their board', (world) => without(world, 'board')),
    none('… without their card in the lobby', (world) => without(world, 'lobby')),
    none('channels without topic, purpose and both links', unfurnished),
    none('messages that stand twice', (world) => twice(namesIn(world))),
    none('links that stand twice', (world) => twice(linksIn(world))),
    none('lobbies beside the first', (world) => lobbiesIn(world).slice(1)),
    none('tasks parked', ({ parked }) => Array.from({ length: parked })),
  ]
}

const twice = (things: readonly string[]): readonly string[] =>
  things.filter((thing, at) => things.indexOf(thing) !== at)

const standing = ({ state }: WorldSeen): readonly Channel[] =>
  Object.values(state.channels).filter(({ isArchived }) => !isArchived)

const liveIn = (world: WorldSeen): readonly Channel[] =>
  standing(world).filter(({ name }) => name.startsWith('inc-'))

/** Channels that the app made beside those of incidents. */
const lobbiesIn = (world: WorldSeen): readonly Channel[] => {
  const bots = new Set(Object.values(world.state.installs).map(({ botUserId }) => botUserId))
  return standing(world).filter(
    ({ name, creator }) => bots.has(creator) && !name.startsWith('inc-'),
  )
}

const unplaced = (world: WorldSeen): readonly unknown[] => {
  const live = new Set(liveIn(world).map(({ id }) => id))
  return world.incidents.filter(({ channel }) => channel === null || !live.has(channel))
}

const unowned = (world: WorldSeen): readonly unknown[] => {
  const owned = new Set(world.incidents.map(({ channel }) => channel))
  return liveIn(world).filter(({ id }) => !owned.has(id))
}

const empty = (world: WorldSeen): readonly unknown[] =>
  liveIn(world).filter(({ members, creator }) => !members.some((member) => member !== creator))

/** The name that each of our messages carries, of all channels. */
function namesIn({ state }: WorldSeen): readonly string[] {
  return Object.keys(state.channels).flatMap((channel) =>
    messagesOf(state, channel).flatMap(({ metadata }) => {
      const payload = metadata?.['event_payload'] as { readonly key?: string } | undefined
      return payload?.key === undefined ? [] : [payload.key]
    }),
  )
}

const without = (world: WorldSeen, kind: string): readonly unknown[] => {
  const names = namesIn(world)
  return world.incidents.filter(
    ({ id }) => !names.some((name) => name.startsWith(`${id}/${kind}/`)),
  )
}

const linksIn = ({ state }: WorldSeen): readonly string[] =>
  Object.values(state.bookmarks).map(({ channelId, link }) => `${channelId} ${link}`)

/** The page and the report are linked. */
const LINKS = 2

const unfurnished = (world: WorldSeen): readonly unknown[] => {
  const links = linksIn(world)
  return liveIn(world).filter(({ id, topic, purpose }) => {
    const own = links.filter((link) => link.startsWith(`${id} `)).length
    return topic.value === '' || purpose.value === '' || own < LINKS
  })
}
