import type { Inside } from '../inside.ts'
import { NotYet, SlackRefusal } from './refusal.ts'
import { findListed } from './listed.ts'
import { alone, knownLobby, LOBBY, writeState, type Lobby } from './store.ts'

const LOOK_AGAIN = { minutes: 10 } as const

type Needs = Pick<Inside, 'db' | 'parts' | 'out' | 'defaults' | 'words' | 'log'> & {
  readonly purpose: string
}

/** Somebody renamed, archived or made channels: it is looked for again when it is next needed. */
export const doubtLobby = (db: Inside['db']): Promise<void> => writeState(db, LOBBY, null)

/** The lobby of the settings: found by its name, or made. Null when the settings have none. */
export async function ensureLobby(needs: Needs): Promise<Lobby | null> {
  const { parts, defaults, db } = needs
  const name = defaults.slack.lobby
  if (name === '') return null
  const known = await knownLobby(parts.reads)
  if (known?.name === name && isGood(known, parts.clock.now())) return known
  return alone(db, LOBBY, async () => {
    const found = await find(needs, name)
    const lobby = found ?? (await make(needs, name))
    await writeState(db, LOBBY, lobby)
    return lobby
  })
}

function isGood({ channel, lookAgainAt }: Lobby, now: Temporal.Instant): boolean {
  if (channel !== null) return true
  return lookAgainAt !== null && Temporal.Instant.compare(lookAgainAt, now) > 0
}

async function find({ out, parts }: Needs, name: string): Promise<Lobby | null> {
  const there = await findListed(out, (channel) => channel.name === name, { archivedToo: false })
  if (there === null) return null
  const isIn = there.is_member === true || (await join(out, there.id))
  return isIn ? lobbyAt(name, there.id) : without(name, parts.clock.now())
}

/** A public channel lets us in; a private one has to invite us. */
async function join(out: Inside['out'], channel: string): Promise<boolean> {
  try {
    await out.call('conversations.join', { channel })
    return true
  } catch (error) {
    if (error instanceof SlackRefusal && error.kind !== 'retry') return false
    throw error
  }
}

async function make(needs: Needs, name: string): Promise<Lobby> {
  try {
    const { channel } = await needs.out.call<{ channel: { id: string } }>('conversations.create', {
      name,
    })
    await describe(needs, channel.id)
    return lobbyAt(name, channel.id)
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.kind === 'retry') throw error
    return without(name, needs.parts.clock.now())
  }
}

/** A lobby does its work without a purpose: that it has none is only noted. */
async function describe({ out, purpose, log }: Needs, channel: string): Promise<void> {
  try {
    await out.call('conversations.setPurpose', { channel, purpose })
  } catch (error) {
    if (!(error instanceof SlackRefusal) && !(error instanceof NotYet)) throw error
    log.warn({ error }, 'the lobby has no purpose')
  }
}

const lobbyAt = (name: string, channel: string): Lobby => ({
  name,
  channel,
  problem: null,
  lookAgainAt: null,
})

const without = (name: string, now: Temporal.Instant): Lobby => ({
  name,
  channel: null,
  problem: 'lobby',
  lookAgainAt: now.add(LOOK_AGAIN).toString(),
})
