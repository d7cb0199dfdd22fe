import type { Inside } from '../inside.ts'
import { archive, unarchive, withdraw } from '../out/archive.ts'
import { lookAtCards } from '../out/cards.ts'
import { ensureChannel, takeName, type Opening } from '../out/channel.ts'
import { NotYet, SlackRefusal } from '../out/refusal.ts'
import { furnish, furnitureOf } from '../out/furniture.ts'
import { doubtLobby, ensureLobby } from '../out/lobby.ts'
import { lookAt } from '../out/look.ts'
import { inviteAll } from '../out/members.ts'
import { takeAway } from '../out/messages.ts'
import { narrate, type Target } from '../out/narrate.ts'
import { endOutage, saidMeanwhile } from '../out/outage.ts'
import { createSteps, isMessage, type Steps } from '../out/site.ts'
import { findChannel, knownLobby, type ChannelRow } from '../out/store.ts'
import type { Living } from './living.ts'
import { pointFrom, unpoint } from './pointer.ts'
import type { Saying } from './saying.ts'
import { show } from './show.ts'

/** What one run brings to Slack. */
export interface Bringing {
  readonly site: Opening & Pick<Inside, 'words' | 'hints'>
  readonly living: readonly Living[]
  readonly sayings: () => Promise<readonly Saying[]>
  /** Somebody changed something by hand, or we were away. */
  readonly look: boolean
  /** Throws NotYet when the time of this run is up. */
  readonly goOn: () => void
}

const OPEN: ReadonlySet<string> = new Set(['suspected', 'aligning', 'responding', 'monitoring'])

/** Brings Slack to what it should be. Null when it is; otherwise when to go on. */
export async function bring(bringing: Bringing): Promise<Temporal.Instant | null> {
  const { site } = bringing
  const steps = createSteps(site.now)
  const before = await findChannel(site.parts.reads, site.incident)
  // What is long over does not get a channel because somebody writes on.
  if (before === null && !OPEN.has(site.room.incident.state)) return null
  if (
    before &&
    hasBecomePrivate(before, site) &&
    !(await steps.step(() => goPrivate(site, before)))
  ) {
    return steps.until()
  }
  const made: { row: ChannelRow | null } = { row: null }
  await steps.step(async () => {
    made.row = await ensureChannel(site)
  })
  if (bringing.look) await steps.step(() => lookAtCards(site))
  const card = await lobbyCard(bringing, steps)
  await into(bringing, { row: made.row, card }, steps)
  return steps.until()
}

/** Into its channel; where there can be none, into the thread under its card in the lobby. */
async function into(
  bringing: Bringing,
  { row, card }: { readonly row: ChannelRow | null; readonly card: Target | null },
  steps: Steps,
): Promise<void> {
  if (row?.state === 'refused' && card) {
    await fill(bringing, card, steps)
    await lead(bringing, card, steps)
  }
  if (row?.channel) await inChannel(bringing, { ...row, channel: row.channel }, steps)
}

/** Those who talk of it elsewhere are shown the way, while there is something to do. */
async function lead({ site }: Bringing, target: Target, steps: Steps): Promise<void> {
  const { state, visibility } = site.room.incident
  if (!OPEN.has(state) || visibility === 'private') return
  await steps.step(() => pointFrom(site, target))
}

const hasBecomePrivate = (row: ChannelRow, { room }: Bringing['site']): boolean =>
  !row.private && room.incident.visibility === 'private'

type Placed = ChannelRow & { readonly channel: string }

async function inChannel(given: Bringing, row: Placed, steps: Steps): Promise<void> {
  const bringing = { ...given, site: withHuddle(given.site, row.channel) }
  const { site } = bringing
  const isOver = isPutAway(site)
  if (bringing.look) await steps.step(() => lookAt(site, row))
  if (!(await isWritable(bringing, row, { steps, isOver }))) return
  if (!isOver) await steps.step(() => inviteAll(site, row.channel))
  const target = { channel: row.channel, thread: null }
  await fill(bringing, target, steps)
  await lead(bringing, target, steps)
  for (const piece of furnitureOf(site)) await steps.step(() => furnish(site, row.channel, piece))
  if (isOver && steps.until() === null) await steps.step(() => archive(site, row.channel))
}

/** Every channel has a huddle of its own, at an address that Slack's own apps open. */
function withHuddle(site: Bringing['site'], channel: string): Bringing['site'] {
  const huddle = `https://app.slack.com/huddle/${site.us.team}/${channel}`
  return { ...site, room: { ...site.room, huddle } }
}

/** So long the channel of what was no incident, or another one, stays to be read and put right. */
const ASIDE = { hours: 24 } as const

/** Whether the channel goes: with the archived incident; a day after it was dismissed or merged. */
function isPutAway({ room, now }: Bringing['site']): boolean {
  const { state, aside } = room.incident
  if (state === 'archived' || aside === null) return state === 'archived'
  return Temporal.Instant.compare(Temporal.Instant.from(aside.at).add(ASIDE), now()) <= 0
}

/** Whether something can be written now: a channel that was archived is opened again, unless it is over. */
async function isWritable(
  { site, look }: Bringing,
  row: Placed,
  { steps, isOver }: { readonly steps: Steps; readonly isOver: boolean },
): Promise<boolean> {
  const seen = look ? await findChannel(site.parts.reads, site.incident) : row
  if (seen?.state !== 'archived') return true
  return isOver ? false : steps.step(() => unarchive(site, row.channel))
}

/** The cards and the news of an incident. News keeps its order: what has to wait stops what comes after it. */
async function fill(bringing: Bringing, target: Target, steps: Steps): Promise<void> {
  const { site, living, goOn } = bringing
  for (const kind of living.filter(({ place }) => place === 'channel')) {
    await steps.step(() => show(site, target, { living: [kind], goOn }))
  }
  const sayings = await bringing.sayings()
  // It may be this very run that found Slack back: what is said now is said to people who missed it.
  await endOutage(site)
  const wasAway = await saidMeanwhile(site)
  await steps.step(() => narrate(site, target, { sayings, goOn, wasAway }))
}

/** The card of the incident in the lobby; null where there is none. Nothing of a private one stands there. */
async function lobbyCard(bringing: Bringing, steps: Steps): Promise<Target | null> {
  const { site, living } = bringing
  const { incident, words } = site.room
  const kinds = living.filter(({ place }) => place === 'lobby')
  if (incident.visibility === 'private') {
    await steps.step(() => leaveLobby(site))
    await steps.step(() => unpoint(site))
    return null
  }
  let card: Target | null = null
  await steps.step(async () => {
    const lobby = await ensureLobby({ ...site, purpose: words.slack.channel.lobbyPurpose })
    if (!lobby?.channel) return
    const target = { channel: lobby.channel, thread: null }
    try {
      await show(site, target, { living: kinds, goOn: bringing.goOn })
    } catch (error) {
      if (!(error instanceof SlackRefusal) || error.kind !== 'place') throw error
      // It was archived, or we were sent away: it is looked for anew.
      await doubtLobby(site.db)
      throw new NotYet(site.now().add({ seconds: 3 }), 'the lobby is not where it was')
    }
    const ts = kinds.flatMap(({ kind }) => site.objects.of(kind)).find((row) => row.ts !== null)?.ts
    card = ts ? { channel: lobby.channel, thread: ts } : null
  })
  return card
}

/** Nothing of a private incident stands in the lobby: neither its card nor the thread under it. */
async function leaveLobby(site: Bringing['site']): Promise<void> {
  const lobby = (await knownLobby(site.parts.reads))?.channel
  for (const row of site.objects.all()) {
    if (isMessage(row) && row.channel === lobby) await takeAway(site, row)
  }
}

async function goPrivate(site: Bringing['site'], row: ChannelRow): Promise<void> {
  if (row.channel !== null) await withdraw(site, row.channel)
  await takeName(site, row.suffix + 1)
}
