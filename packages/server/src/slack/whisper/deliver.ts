import type { SendResult } from '../../platform/tasks/handlers.ts'
import { channelOf } from '../in/queries.ts'
import type { Inside } from '../inside.ts'
import { NotYet, SlackRefusal } from '../out/refusal.ts'
import { accountOf } from './accounts.ts'
import type { Said } from './whisper.ts'

/** To whom, and in which channel they may be. */
interface Address {
  readonly person: string
  readonly channel: string | null
  /** Names this very word, in what Slack keeps of it. */
  readonly key: string
}

interface To extends Address {
  readonly slackUser: string
}

interface Opened {
  readonly channel?: { readonly id?: string }
}
interface Posted {
  readonly ts?: string
  readonly message_ts?: string
}

/** Why Slack did not say it. */
type Failed = (error: string) => Promise<void>

/** Says it in the quietest place: where they are already, seen by them alone; else as a direct message. What cannot be said is never lost in silence. */
export async function deliver(
  inside: Inside,
  said: Said,
  address: Address,
  failed: Failed,
): Promise<SendResult> {
  try {
    const slackUser = await accountOf(inside, address.person)
    if (slackUser === null) {
      await failed(NO_ACCOUNT)
      return { outcome: 'sent', reference: null }
    }
    const to = { ...address, channel: said.channel ?? address.channel, slackUser }
    const aside = said.place === 'aside' ? await sayAside(inside, said, to) : null
    return { outcome: 'sent', reference: aside ?? (await sayDirectly(inside, said, to)) }
  } catch (error) {
    return outcomeOf(inside, error, address, failed)
  }
}

/** Nobody of this workspace is this person. */
export const NO_ACCOUNT = 'no_account'

/** Says it where only they see it and nothing is left of it, or not at all. */
export async function sayQuietly(
  inside: Inside,
  said: Said,
  { person, incident }: { readonly person: string; readonly incident: string },
): Promise<void> {
  const channel = await channelOf(inside.parts.reads, incident)
  const slackUser = (await inside.people.accountsOf([person])).get(person)
  if (slackUser === undefined || channel === null) return
  try {
    await sayAside(inside, said, { person, channel, key: incident, slackUser })
  } catch (error) {
    if (!(error instanceof SlackRefusal) && !(error instanceof NotYet)) throw error
    // The web shows it all the while.
  }
}

async function outcomeOf(
  { parts, log }: Inside,
  error: unknown,
  { key }: Address,
  failed: Failed,
): Promise<SendResult> {
  if (error instanceof NotYet) {
    const after = parts.clock.now().until(error.until)
    return { outcome: 'retry', reason: error.message, after: after.sign > 0 ? after : null }
  }
  if (!(error instanceof SlackRefusal)) throw error
  // Looking somebody up twice is no harm; only what is posted may be said twice.
  const perhapsSaid = error.perhapsDone && error.message.startsWith('chat.')
  if (error.kind === 'retry' && !perhapsSaid) {
    return { outcome: 'retry', reason: error.message, after: null }
  }
  // It may have been said, and is not said twice; or it cannot be said here.
  log.warn({ error, key }, 'a word to one person was not said in Slack')
  await failed(error.error)
  return { outcome: 'sent', reference: `not said: ${error.error}` }
}

/** Null: they are not in the channel, or nobody may whisper there. */
async function sayAside(
  { out }: Inside,
  { message }: Said,
  { slackUser, channel }: To,
): Promise<string | null> {
  if (channel === null) return null
  try {
    const given = { channel, user: slackUser, ...message }
    const { message_ts: ts = '' } = await out.call<Posted>('chat.postEphemeral', given)
    return `${channel}/${ts}`
  } catch (error) {
    if (error instanceof SlackRefusal && ELSEWHERE.has(error.kind)) return null
    throw error
  }
}

const ELSEWHERE: ReadonlySet<string> = new Set(['person', 'place', 'policy'])

async function sayDirectly(
  { out }: Inside,
  { message }: Said,
  { slackUser, key }: To,
): Promise<string> {
  const opened = await out.call<Opened>('conversations.open', { users: slackUser })
  const channel = opened.channel?.id ?? slackUser
  const { ts = '' } = await out.call<Posted>('chat.postMessage', {
    channel,
    ...message,
    unfurl_links: false,
    metadata: { event_type: 'hikeshi', event_payload: { key } },
  })
  return `${channel}/${ts}`
}
