import { refuse } from '../acts/find.ts'
import { postMessage } from '../acts/messages.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Scheduled } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { seconds } from '../render/basics.ts'
import { LONGEST_POST, contentOf, notLongerThan } from './message-content.ts'
import { joined, open, page } from './tools.ts'

const DAY = 86_400_000
const WINDOW = 300_000
const MOST_IN_A_WINDOW = 30

/** Methods for messages that are posted later. */
export const scheduled = {
  'chat.scheduleMessage': (call) => {
    const { turn, args, caller } = call
    const channel = open(joined(call))
    const said = contentOf(call)
    notLongerThan(said.text, LONGEST_POST)
    const postAt = timeOf(call)
    const { install } = caller
    const near = own(call).filter(
      (other) => other.channelId === channel.id && sameWindow(other.postAt, postAt),
    )
    if (near.length >= MOST_IN_A_WINDOW) refuse('restricted_too_many')
    const row: Scheduled = {
      id: turn.id('Q'),
      installId: install.id,
      channelId: channel.id,
      postAt,
      created: turn.now,
      args: { ...said, threadTs: args.maybe('thread_ts') },
    }
    turn.put('scheduled', row.id, row)
    return {
      channel: channel.id,
      scheduled_message_id: row.id,
      post_at: seconds(postAt),
      message: {
        text: said.text,
        type: 'delayed_message',
        subtype: 'bot_message',
        bot_id: install.botId,
      },
    }
  },

  'chat.deleteScheduledMessage': (call) => {
    const id = call.args.text('scheduled_message_id')
    const row = own(call).find((other) => other.id === id)
    if (!row || row.channelId !== call.args.text('channel')) refuse('invalid_scheduled_message_id')
    call.turn.drop('scheduled', id)
    return {}
  },

  'chat.scheduledMessages.list': (call) => {
    const asked = call.args.maybe('channel')
    if (asked !== null && !call.turn.state.channels[asked]) refuse('invalid_channel')
    const rows = own(call)
      .filter(({ channelId }) => asked === null || channelId === asked)
      .toSorted((a, b) => a.postAt - b.postAt)
    const { items, next } = page(call, rows, { standard: 100, max: 100 })
    return {
      scheduled_messages: items.map((row) => ({
        id: row.id,
        channel_id: row.channelId,
        post_at: seconds(row.postAt),
        date_created: seconds(row.created),
        text: textOf(row),
      })),
      response_metadata: { next_cursor: next },
    }
  },
} satisfies Readonly<Record<string, Handler>>

function own({ turn, caller }: Call): readonly Scheduled[] {
  return Object.values(turn.state.scheduled).filter(
    ({ installId }) => installId === caller.install.id,
  )
}

function timeOf({ turn, args }: Call): number {
  const at = args.number('post_at', Number.NaN) * 1000
  if (Number.isNaN(at)) refuse('invalid_time')
  if (at <= turn.now) refuse('time_in_past')
  return at > turn.now + 120 * DAY ? refuse('time_too_far') : at
}

function sameWindow(one: number, other: number): boolean {
  return Math.floor(one / WINDOW) === Math.floor(other / WINDOW)
}

function textOf({ args }: Scheduled): string {
  const { text } = args
  return typeof text === 'string' ? text : ''
}

/** Posts what has fallen due. A message with metadata is dropped: so Slack's reference warns. */
export function postDue(turn: Turn): void {
  const due = Object.values(turn.state.scheduled).filter(({ postAt }) => postAt <= turn.now)
  for (const row of due.toSorted((a, b) => a.postAt - b.postAt)) {
    turn.drop('scheduled', row.id)
    const channel = turn.state.channels[row.channelId]
    const install = turn.state.installs[row.installId]
    const said = row.args as unknown as Parameters<typeof postMessage>[3]
    if (!channel || !install || channel.isArchived || said.metadata) continue
    postMessage(turn, channel, { kind: 'bot', install }, said)
  }
}

/** When the next message falls due; null when none waits. */
export function nextDue(rows: Readonly<Record<string, Scheduled>>): number | null {
  const times = Object.values(rows).map(({ postAt }) => postAt)
  return times.length === 0 ? null : Math.min(...times)
}
