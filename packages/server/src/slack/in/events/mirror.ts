import { Refusal } from '../../../domain/refusal.ts'
import type { Api } from '../../call.ts'
import { mustWait } from '../../out/refusal.ts'
import { cut } from '../../views/kit/index.ts'
import { nameIn, plainIn } from '../names.ts'
import { listAt, textAt } from '../read.ts'
import type { EventContext } from './event.ts'
import { messageOf, type SaidInSlack, type Self } from './said.ts'
import { findKnown, findStanding, remember, type Known, type Spot } from './store.ts'
import { apiOfRaiser, orRefusal } from './talk.ts'
import { instantOf } from './ts.ts'

const TEXT_MAX = 8000
const NAME_MAX = 80

/** Which of the workspace's users we are. */
export async function selfOf({ identities }: Pick<EventContext, 'identities'>): Promise<Self> {
  const { botId, botUserId } = await identities.get()
  return { botId, botUserId }
}

/** The message of our room that somebody said in Slack: brought here if it is not. Null: it is not to be. */
export async function mirror(
  context: EventContext,
  incident: string,
  said: SaidInSlack,
): Promise<string | null> {
  const before = await findKnown(context.parts.reads, said)
  if (before) return before.message
  const known = await bring(context, incident, said)
  await remember(context.db, said, known)
  return known.message
}

/** Says it as its writer. What nobody of ours wrote is passed on by whoever raised the incident, under its own name. */
async function bring(context: EventContext, incident: string, said: SaidInSlack): Promise<Known> {
  const nothing = { incident, message: null, edited: null, gone: false, passed: false }
  const { slackUser, channel, thread } = said
  const call =
    slackUser === null
      ? null
      : await context.callAs(slackUser, { channel, thread, message: said.ts })
  const asked = await askedOf(context, incident, said)
  if (call) {
    const posted = await orRefusal(() => call.api.messages.post(asked, keyOf(said)))
    if (!(posted instanceof Refusal)) return { ...nothing, message: posted.id }
    if (posted.code !== 'not-found') return nothing
  }
  const api = await apiOfRaiser(context, incident)
  if (api === null) return nothing
  const app = said.app ?? cut((await nameIn(context, slackUser ?? '')) ?? 'Slack', NAME_MAX)
  const passed = await orRefusal(() => api.messages.post({ ...asked, app }, keyOf(said)))
  return passed instanceof Refusal ? nothing : { ...nothing, message: passed.id, passed: true }
}

/** The same message is the same post, by whichever event we hear of it. */
const keyOf = ({ channel, ts }: Spot) => ({ idempotencyKey: `slack/said/${channel}/${ts}` })

async function askedOf(context: EventContext, incident: string, said: SaidInSlack) {
  const [text, thread, url] = await Promise.all([
    plainIn(context, said.markup),
    threadOf(context, incident, said),
    linkTo(context, said),
  ])
  const at = instantOf(said.ts)
  return {
    incident,
    text: cut(text.trim(), TEXT_MAX),
    files: said.files.slice(0, 20).map(({ name, url: where }) => ({ name, url: where })),
    ...(thread === null ? {} : { thread }),
    ...(url === null ? {} : { url }),
    ...(at === null ? {} : { at: at.toString() }),
  }
}

/** The message of the room whose thread it stands in. Under a card of ours there is none: it is said to all. */
async function threadOf(
  context: EventContext,
  incident: string,
  { channel, thread }: SaidInSlack,
): Promise<string | null> {
  return thread === null ? null : messageAt(context, incident, { channel, ts: thread })
}

/** The message of the room that stands there in Slack: said there, or written on the web. One from before we came is brought. */
export async function messageAt(
  context: EventContext,
  incident: string,
  spot: Spot,
): Promise<string | null> {
  const { reads } = context.parts
  const known = await findKnown(reads, spot)
  if (known) return known.message
  const ours = await findStanding(reads, spot)
  if (ours) return ours.key.startsWith('msg_') ? ours.key : null
  const said = await fetchSaid(context, spot)
  return said && mirror(context, incident, said)
}

/** A message that we have not heard of, as Slack has it now. */
async function fetchSaid(
  context: EventContext,
  { channel, ts }: Spot,
): Promise<SaidInSlack | null> {
  const self = await selfOf(context)
  const asked = { channel, latest: ts, oldest: ts, inclusive: true, limit: 1 }
  for (const method of ['conversations.history', 'conversations.replies'] as const) {
    const extra = method === 'conversations.replies' ? { ts } : {}
    try {
      const answer = await context.out.call(method, { ...asked, ...extra })
      const found = listAt(answer, 'messages').find((message) => textAt(message, 'ts') === ts)
      if (found !== undefined) return messageOf(found, channel, self)
    } catch (error) {
      // What was marked meanwhile would be lost: the event waits.
      if (mustWait(error)) throw error
      context.log.warn({ error, channel }, 'cannot read a message of Slack')
    }
  }
  return null
}

/** The address of a message, as Slack makes them: nobody has to be asked. */
async function linkTo(
  { identities }: EventContext,
  { channel, ts, thread }: SaidInSlack,
): Promise<string | null> {
  const { url } = await identities.get()
  if (!/^https?:\/\//.test(url)) return null
  const place = `${url.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`
  return thread === null ? place : `${place}?thread_ts=${thread}&cid=${channel}`
}

/** Our API as whoever said a message here: they alone may change it. */
export async function apiOfWriter(
  context: EventContext,
  known: Known,
  said: Pick<SaidInSlack, 'channel' | 'slackUser'>,
): Promise<Api | null> {
  if (known.passed || said.slackUser === null) return apiOfRaiser(context, known.incident)
  const call = await context.callAs(said.slackUser, {
    channel: said.channel,
    thread: null,
    message: null,
  })
  return call?.api ?? null
}
