import { Refusal } from '../../../domain/refusal.ts'
import type { Caller } from '../../../features/parts.ts'
import { apiAs } from '../../api.ts'
import type { Api, SlackMessage } from '../../call.ts'
import type { Inside } from '../../inside.ts'
import { calledBy } from '../names.ts'
import { raiserOf } from './queries.ts'

/** Our API as whoever raised the incident: for what nobody of ours said. */
export async function apiOfRaiser(inside: Inside, incident: string): Promise<Api | null> {
  const raiser = await raiserOf(inside.parts.reads, incident)
  if (raiser === null) return null
  const { id, language } = raiser
  const name = await calledBy(inside.parts, id)
  const caller: Caller = {
    person: { id, name: name ?? id, memberRole: 'member' },
    language,
    timeZone: null,
    surface: 'slack',
    address: 'slack',
  }
  return apiAs(inside.handlers(), caller)
}

/** Runs what the domain may refuse: a refusal is an answer, and in a channel nobody needs to hear it. */
export async function orRefusal<Result>(work: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Where something is whispered, and to whom. */
interface Ear {
  readonly channel: string
  readonly user: string
  readonly thread: string | null
}

/** Says something to one person alone, where they are. Whoever could not be reached is not called again: it would be stale. */
export async function whisperAt(inside: Inside, ear: Ear, message: SlackMessage): Promise<void> {
  const { channel, user, thread } = ear
  try {
    await inside.out.call('chat.postEphemeral', {
      channel,
      user,
      ...(thread === null ? {} : { thread_ts: thread }),
      text: message.text,
      blocks: message.blocks,
    })
  } catch (error) {
    inside.log.warn({ error, channel }, 'cannot whisper in Slack')
  }
}
