import type { Living } from '../slack/project/living.ts'
import type { Saying } from '../slack/project/saying.ts'
import type { SyncWorld } from './sync-world.ts'

const text = (said: string) => ({
  text: said,
  blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: said } }],
})

const kind = (name: string, place: Living['place'], of: () => readonly string[]): Living => ({
  kind: name,
  place,
  after: 'goes',
  of: ({ incident }) =>
    of().map((line, index) => ({
      key: String(index),
      message: text(line.replace('{incident}', incident.id)),
    })),
})
/** What should stand and what was said: a board and an offer, and whatever the test says. */
export function standing(now: () => Temporal.Instant) {
  let board: readonly string[] = ['board 1']
  let offer: readonly string[] = []
  const said = new Map<string, Saying>()
  const living = [
    kind('board', 'channel', () => board),
    kind('offer', 'channel', () => offer),
    kind('card', 'lobby', () => ['lobby {incident}']),
  ]
  return {
    living,
    stand: (next: { readonly board: readonly string[]; readonly offer?: readonly string[] }) => {
      board = next.board
      offer = next.offer ?? offer
    },
    say: (key: string, line: string | null, { under }: { readonly under?: string } = {}) => {
      const known = said.get(key)
      said.set(key, {
        key,
        at: known?.at ?? now(),
        message: line === null ? null : text(line),
        thread: known ? known.thread : under ? { key: under } : null,
        line: line ?? '',
      })
    },
    sayings: (): readonly Saying[] => Array.from(said.values()),
  }
}

/** What the app said in a channel and under its messages, as it reads now. */
export const ourMessages = (
  { messages, botId }: Pick<SyncWorld, 'messages' | 'botId'>,
  channel: string,
): readonly string[] =>
  messages(channel)
    .filter((message) => message.botId === botId && message.subtype === null)
    .map(({ text: said }) => said)
