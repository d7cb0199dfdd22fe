import { failpoint } from '../../platform/failpoint.ts'
import { channelName } from './channel-name.ts'
import { NotYet, SlackRefusal } from './refusal.ts'
import { findListed } from './listed.ts'
import type { Site } from './site.ts'
import {
  alone,
  findChannel,
  incidentOfChannel,
  reserve,
  writeChannel,
  type ChannelRow,
} from './store.ts'
import type { Inside } from '../inside.ts'

/** A site on whose rows a channel is looked for. */
export type Opening = Site & Pick<Inside, 'parts'>

/** So many names are tried before a person has to help. */
const NAMES_MAX = 9
/** Slack's clock and ours may differ by so much. */
const APART = { seconds: 60 } as const
/** Somebody else is at it: soon it is our turn. */
const TURN = { milliseconds: 300 } as const

/**
 * The channel of an incident, made when there is none: exactly one, whatever is lost or dies on the
 * way. Slack lets two of one name pass when they come at once, so that names are reserved here and
 * only one is made at a time; an answer that was lost is looked for before anything is asked again.
 */
export async function ensureChannel(site: Opening): Promise<ChannelRow> {
  const known = await findChannel(site.parts.reads, site.incident)
  if (known && known.state !== 'reserved' && known.state !== 'creating') return known
  const inThreads = site.defaults.slack.rooms === 'threads'
  if (inThreads && site.room.incident.visibility === 'open') return withoutChannel(site)
  const made = await alone(site.db, 'channel', async () => {
    // Whoever had the turn before us may have made it.
    const row = await findChannel(site.parts.reads, site.incident)
    if (row && row.state !== 'reserved' && row.state !== 'creating') return row
    return make(site, row ?? (await takeName(site, 1)))
  })
  if (made === null) throw new NotYet(site.now().add(TURN), 'another channel is being made')
  return made
}

/** Asks for it, or finds what was asked for before. */
async function make(site: Opening, row: ChannelRow): Promise<ChannelRow> {
  if (row.state === 'creating') {
    const ours = await findOurs(site, row)
    if (ours !== null) return settle(site, ours)
  }
  await failpoint('slack.channel.reserved')
  const attemptedAt = row.attemptedAt ?? site.now()
  await writeChannel(site.db, site.incident, { state: 'creating', attemptedAt })
  await failpoint('slack.channel.asking')
  try {
    const { channel } = await site.out.call<{ channel: { id: string } }>('conversations.create', {
      name: row.name,
      is_private: row.private,
    })
    await failpoint('slack.channel.asked')
    return await settle(site, channel.id)
  } catch (error) {
    if (error instanceof NotYet) {
      // It was not asked: there is nothing to look for.
      if (row.state === 'reserved') {
        await writeChannel(site.db, site.incident, { state: 'reserved', attemptedAt: null })
      }
      throw error
    }
    if (!(error instanceof SlackRefusal)) throw error
    return refused(site, { ...row, state: 'creating', attemptedAt }, error)
  }
}

async function refused(site: Opening, row: ChannelRow, refusal: SlackRefusal): Promise<ChannelRow> {
  const { kind, error } = refusal
  if (kind === 'retry' || kind === 'installation') throw refusal
  if (kind === 'policy' || kind === 'person') return give(site, 'forbidden')
  if (kind === 'taken') return anotherName(site, row)
  site.log.error({ name: row.name, error }, 'Slack does not take the name of a channel')
  return give(site, 'name')
}

/** The name is taken: by an earlier try of ours, or by somebody else. */
async function anotherName(site: Opening, row: ChannelRow): Promise<ChannelRow> {
  const ours = await findOurs(site, row)
  if (ours !== null) return settle(site, ours)
  if (row.suffix >= NAMES_MAX) return give(site, 'name')
  return make(site, await takeName(site, row.suffix + 1))
}

/** Goes on without a channel: in a thread of the lobby, said aloud on the board. */
async function give(site: Opening, problem: 'forbidden' | 'name'): Promise<ChannelRow> {
  await writeChannel(site.db, site.incident, { state: 'refused', problem })
  return found(site)
}

async function withoutChannel(site: Opening): Promise<ChannelRow> {
  await takeName(site, 1)
  await writeChannel(site.db, site.incident, { state: 'refused', problem: null })
  return found(site)
}

async function settle(site: Opening, channel: string): Promise<ChannelRow> {
  await writeChannel(site.db, site.incident, { state: 'live', channel, problem: null })
  await failpoint('slack.channel.known')
  return found(site)
}

/** The first name from this one on that no other incident has. */
export async function takeName(site: Opening, from: number): Promise<ChannelRow> {
  const { incident, room, defaults } = site
  const isPrivate = room.incident.visibility === 'private'
  for (let suffix = from; suffix < from + NAMES_MAX; suffix++) {
    const name = channelName(
      {
        pattern: defaults.slack.channelName,
        number: room.incident.number,
        title: room.incident.title,
        raisedAt: Temporal.Instant.from(room.incident.raisedAt),
        zone: defaults.zone,
        private: isPrivate,
      },
      suffix,
    )
    if (await reserve(site.db, { incident, name, suffix, private: isPrivate })) return found(site)
  }
  throw new Error('every name of a channel is reserved')
}

async function found({ parts, incident }: Opening): Promise<ChannelRow> {
  const row = await findChannel(parts.reads, incident)
  if (!row) throw new Error('the row of a channel is gone')
  return row
}

/** The channel that an earlier try of ours made and of which no answer came: by name, maker and time. */
async function findOurs(site: Opening, row: ChannelRow): Promise<string | null> {
  const from = (row.attemptedAt ?? site.now()).subtract(APART).epochMilliseconds
  const ours = await findListed(
    site.out,
    ({ name, creator, created }) =>
      name === row.name && creator === site.us.botUserId && created * 1000 >= from - 1000,
    { archivedToo: true },
  )
  if (ours === null) return null
  const owner = await incidentOfChannel(site.parts.reads, ours.id)
  return owner === null || owner === site.incident ? ours.id : null
}
