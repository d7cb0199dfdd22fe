import type { Json } from '../core/state.ts'

/** A Slack, real or not, with a token of a bot in it. */
export interface Asked {
  readonly call: (method: string, args?: Readonly<Record<string, string>>) => Promise<Json>
  /** A channel of the bot's own, made for the questions and archived afterwards. */
  readonly channel: string
  /** Ends the names of what is made, so that they are free. */
  readonly mark: string
}

/** Something that Slack's reference does not say. */
export interface Question {
  readonly question: string
  /** The answer in a few words, the same for the same behaviour. */
  readonly ask: (slack: Asked) => Promise<string>
}

const LATER = 86_400

/** The questions that one bot can ask alone. What costs a whole minute of a rate limit comes last. */
export const QUESTIONS: readonly Question[] = [
  {
    question: 'A post without a channel',
    ask: async ({ call }) => outcome(await call('chat.postMessage', { text: 'x' })),
  },
  {
    question: 'A post without text into a channel that is not there: which of the two is said',
    ask: async ({ call }) => outcome(await call('chat.postMessage', { channel: 'C0NOWHERE0' })),
  },
  {
    question: 'A channel name of 79 letters of which each counts two UTF-16 units',
    ask: async (slack) => outcome(await create(slack, '𠮷'.repeat(79 - slack.mark.length))),
  },
  {
    question: 'A channel name with full-width letters',
    ask: async (slack) => outcome(await create(slack, '\uFF41\uFF42')),
  },
  {
    question: 'A channel name of Japanese letters and a long vowel',
    ask: async (slack) => outcome(await create(slack, 'サーバー障害')),
  },
  {
    question: 'A reply to a message that never was',
    ask: async ({ call, channel }) =>
      outcome(
        await call('chat.postMessage', { channel, text: 'x', thread_ts: '1000000000.000100' }),
      ),
  },
  {
    question: 'The blocks after an update that has only text',
    ask: async ({ call, channel }) => {
      const blocks = JSON.stringify([{ type: 'divider' }])
      const { ts } = await call('chat.postMessage', { channel, text: 'x', blocks })
      const { message } = await call('chat.update', { channel, ts: String(ts), text: 'y' })
      return typesOf((message as Json | undefined)?.['blocks'])
    },
  },
  {
    question: 'Metadata in history for the app that wrote it',
    ask: async ({ call, channel }) => {
      const metadata = JSON.stringify({ event_type: 'asked', event_payload: { key: '1' } })
      await call('chat.postMessage', { channel, text: 'x', metadata })
      const args = { channel, limit: '1', include_all_metadata: 'true' }
      const { messages } = await call('conversations.history', args)
      const [last] = (messages ?? []) as readonly Json[]
      return last?.['metadata'] === undefined ? 'hidden' : 'shown'
    },
  },
  {
    question: 'Metadata of 20,000 characters',
    ask: async ({ call, channel }) => {
      const payload = { text: 'x'.repeat(20_000) }
      const metadata = JSON.stringify({ event_type: 'asked', event_payload: payload })
      return outcome(await call('chat.postMessage', { channel, text: 'x', metadata }))
    },
  },
  {
    question: 'A scheduled message with metadata',
    ask: async ({ call, channel }) => {
      const post_at = String(Math.floor(performance.timeOrigin / 1000) + LATER)
      const metadata = JSON.stringify({ event_type: 'asked', event_payload: {} })
      return outcome(await call('chat.scheduleMessage', { channel, text: 'x', post_at, metadata }))
    },
  },
  {
    question: 'An invitation of 101 people',
    ask: async ({ call, channel }) => {
      const users = Array.from({ length: 101 }, (_, at) => `U0NOBODY${String(at)}`).join(',')
      return outcome(await call('conversations.invite', { channel, users }))
    },
  },
  {
    question: 'A user group that is not there',
    ask: async ({ call }) =>
      outcome(await call('usergroups.update', { usergroup: 'S0NOBODY0', name: 'x' })),
  },
  {
    question: 'How many posts at once in one channel pass',
    ask: async (slack) => {
      const { channel: made } = await create(slack, 'burst')
      const channel = String((made as Json | undefined)?.['id'])
      for (let posted = 0; posted < 30; posted += 1) {
        const { error } = await slack.call('chat.postMessage', { channel, text: String(posted) })
        if (error !== undefined) return String(posted)
      }
      return '30 or more'
    },
  },
]

function create({ call, mark }: Asked, name: string): Promise<Json> {
  return call('conversations.create', { name: `${name}${mark}` })
}

function outcome({ ok, error }: Json): string {
  return ok === true ? 'taken' : String(error)
}

function typesOf(blocks: unknown): string {
  if (!Array.isArray(blocks)) return 'none'
  return (blocks as readonly Json[]).map(({ type }) => String(type)).join(', ') || 'none'
}
