import type { SendResult } from '../../platform/tasks/handlers.ts'
import type { Inside } from '../inside.ts'
import { NotYet, SlackRefusal } from '../out/client.ts'
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

/** Says it in the quietest place: where they are already, seen by them alone; else as a direct message. */
export async function deliver(inside: Inside, said: Said, address: Address): Promise<SendResult> {
  try {
    const slackUser = await accountOf(inside, address.person)
    if (slackUser === null) return { outcome: 'sent', reference: null }
    const to = { ...address, slackUser }
    const aside = said.place === 'aside' ? await sayAside(inside, said, to) : null
    return { outcome: 'sent', reference: aside ?? (await sayDirectly(inside, said, to)) }
  } catch (error) {
    const now = inside.parts.clock.now()
    if (error instanceof NotYet) {
      const after = now.until(error.until)
      return { outcome: 'retry', reason: error.message, after: after.sign > 0 ? after : null }
    }
    if (!(error instanceof SlackRefusal)) throw error
    if (error.kind === 'retry' && !error.perhapsDone) {
      return { outcome: 'retry', reason: error.message, after: null }
    }
    // It may have been said, and is not said twice; or it cannot be said here: the web shows it in any case.
    inside.log.warn({ error, key: address.key }, 'a word to one person was not said in Slack')
    return { outcome: 'sent', reference: `not said: ${error.error}` }
  }
}

async function sayAside(
  { out }: Inside,
  { message }: Said,
  { slackUser, channel }: To,
): Promise<string | null> {
  if (channel === null) return null
  try {
    const { message_ts: ts = '' } = await out.call<Posted>('chat.postEphemeral', {
      channel,
      user: slackUser,
      ...message,
    })
    return `${channel}/${ts}`
  } catch (error) {
    const elsewhere =
      error instanceof SlackRefusal && ['person', 'place', 'policy'].includes(error.kind)
    if (elsewhere) return null
    throw error
  }
}

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
