import type { ChosenMessage, Workspace } from '../call.ts'
import type { Inside } from '../inside.ts'
import { wordsOf } from './events/said.ts'
import { lookUp, plainIn } from './names.ts'
import { channelOf, messageHere } from './queries.ts'
import { isRecord, listAt, textAt } from './read.ts'

/** What a handler may ask of the workspace. What cannot be found out is null, never an error. */
export function createWorkspace(inside: Inside): Omit<Workspace, 'source'> {
  const { identities, people, parts, out } = inside

  async function personOf(slackUser: string): Promise<string | null> {
    try {
      const { team } = await identities.get()
      const resolved = await people.resolve(team, slackUser, lookUp(inside))
      return resolved.kind === 'person' ? resolved.person.id : null
    } catch (error) {
      inside.log.warn({ error, slackUser }, 'cannot find out who this is in Slack')
      return null
    }
  }

  async function permalink(channel: string, ts: string): Promise<string | null> {
    try {
      const asked = { channel, message_ts: ts }
      return (await out.call<{ permalink?: string }>('chat.getPermalink', asked)).permalink ?? null
    } catch {
      return null
    }
  }

  return {
    personOf,
    slackOf: async (person) => (await people.accountsOf([person])).get(person) ?? null,
    channelOf: (incident) => channelOf(parts.reads, incident),
    permalink,
    messageAt: async (channel, ts) => {
      const message = await read(inside, channel, ts)
      if (message === null) return null
      return chosenOf(inside, message, { channel, permalink: await permalink(channel, ts) })
    },
  }
}

/** A message that somebody chose, as Slack sent it, in plain text. */
export async function chosenOf(
  inside: Inside,
  message: unknown,
  { channel, permalink }: Pick<ChosenMessage, 'channel' | 'permalink'>,
): Promise<ChosenMessage> {
  return {
    channel,
    ts: textAt(message, 'ts'),
    text: await plainIn(inside, wordsOf(message)),
    slackUser: textAt(message, 'bot_id') === '' ? textAt(message, 'user') || null : null,
    permalink,
    here: await messageHere(inside.parts.reads, channel, textAt(message, 'ts')),
  }
}

async function read({ out }: Inside, channel: string, ts: string): Promise<unknown> {
  const asked = { channel, latest: ts, oldest: ts, inclusive: true, limit: 1 }
  for (const method of ['conversations.history', 'conversations.replies'] as const) {
    try {
      const answer = await out.call(
        method,
        method === 'conversations.replies' ? { ...asked, ts } : asked,
      )
      const found = listAt(answer, 'messages').find((message) => textAt(message, 'ts') === ts)
      if (isRecord(found)) return found
    } catch {
      // A channel that we are not in, or a Slack that is away: whoever asked goes on without it.
    }
  }
  return null
}
