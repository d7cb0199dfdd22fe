import { expect, test } from 'vitest'
import { type Stage, stage } from '../testing/stage.ts'

function room(it: Stage, name = 'war'): string {
  const { channel } = it.ok('conversations.create', { name })
  return String(channel?.['id'])
}

function say(it: Stage, channel: string, args: Readonly<Record<string, unknown>> = {}): string {
  return String(it.ok('chat.postMessage', { channel, text: 'hello', ...args })['ts'])
}

test('a post without text, blocks and attachments is refused', async () => {
  await using it = stage()

  expect(it.refused('chat.postMessage', { channel: room(it), text: '' })).toBe('no_text')
})

test('a post is cut at 40,000 characters; an update is refused beyond 4,000', async () => {
  await using it = stage()
  const channel = room(it)

  const posted = it.ok('chat.postMessage', { channel, text: '火'.repeat(40_001) })
  const ts = posted['ts']

  expect(posted['message']?.['text']).toHaveLength(40_000)
  expect(posted).toMatchObject({ warning: 'message_truncated' })
  it.ok('chat.update', { channel, ts, text: '火'.repeat(4000) })
  expect(it.refused('chat.update', { channel, ts, text: '火'.repeat(4001) })).toBe('msg_too_long')
  expect(
    it.refused('chat.postEphemeral', { channel, user: it.bot.botUserId, text: 'x'.repeat(40_001) }),
  ).toBe('msg_too_long')
})

test('Markdown takes the place of text, never stands beside it, and is not longer than 12,000', async () => {
  await using it = stage()
  const channel = room(it)

  it.ok('chat.postMessage', { channel, markdown_text: '**fire**' })

  expect(it.refused('chat.postMessage', { channel, markdown_text: 'x', text: 'y' })).toBe(
    'markdown_text_conflict',
  )
  expect(it.refused('chat.postMessage', { channel, markdown_text: 'x'.repeat(12_001) })).toBe(
    'invalid_arguments',
  )
})

test('fifty-one blocks are refused in the words of Slack', async () => {
  await using it = stage()
  const channel = room(it)
  const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' }))

  const answer = it.call('chat.postMessage', { channel, blocks: JSON.stringify(blocks) })

  expect(answer).toStrictEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: ['no more than 50 items allowed [json-pointer:/blocks]'],
    response_metadata: {
      messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'],
    },
  })
})

test('metadata must be an object with a type and a payload', async () => {
  await using it = stage()
  const channel = room(it)
  const post = (metadata: string): unknown =>
    it.refused('chat.postMessage', { channel, text: 'x', metadata })

  expect(post('no json')).toBe('invalid_metadata_format')
  expect(post('[]')).toBe('invalid_metadata_format')
  expect(post('{"event_type":"x"}')).toBe('invalid_metadata_schema')
  expect(
    post(JSON.stringify({ event_type: 'x', event_payload: { text: 'y'.repeat(20_000) } })),
  ).toBe('metadata_too_large')
})

test('an app cannot post where it is not, may post into public channels with a scope, and never sees private ones', async () => {
  await using it = stage({ without: ['chat:write.public'] })
  await using open = stage()
  const here = it.double.human.as(it.aiko.id)
  const there = open.double.human.as(open.aiko.id)
  here.createChannel('public')
  here.createChannel('private', { isPrivate: true })
  there.createChannel('public')

  expect(it.refused('chat.postMessage', { channel: '#public', text: 'x' })).toBe('not_in_channel')
  expect(it.refused('chat.postMessage', { channel: 'private', text: 'x' })).toBe(
    'channel_not_found',
  )
  open.ok('chat.postMessage', { channel: '#public', text: 'x' })
})

test('a post to a person opens a direct conversation, to one who left nowhere', async () => {
  await using it = stage()

  const { channel } = it.ok('chat.postMessage', { channel: it.aiko.id, text: 'psst' })
  it.double.change((turn) => {
    turn.put('users', it.ben.id, { ...it.ben, deleted: true })
  })

  expect(channel).toMatch(/^D/)
  expect(it.refused('chat.postMessage', { channel: it.ben.id, text: 'x' })).toBe(
    'channel_not_found',
  )
})

test('into an archived channel nothing is posted and nothing in it is updated', async () => {
  await using it = stage()
  const channel = room(it)
  const ts = say(it, channel)
  it.ok('conversations.archive', { channel })

  expect(it.refused('chat.postMessage', { channel, text: 'x' })).toBe('is_archived')
  expect(it.refused('chat.update', { channel, ts, text: 'x' })).toBe('is_inactive')
})

test('an app changes and deletes its own messages only', async () => {
  await using it = stage()
  const channel = room(it)
  it.ok('conversations.invite', { channel, users: it.aiko.id })
  const theirs = it.double.change((turn) => turn.state.messages[channel]?.at(-1)?.ts)

  expect(it.refused('chat.update', { channel, ts: theirs, text: 'x' })).toBe('cant_update_message')
  expect(it.refused('chat.delete', { channel, ts: theirs })).toBe('cant_delete_message')
  expect(it.refused('chat.update', { channel, ts: '1.000001', text: 'x' })).toBe(
    'message_not_found',
  )
})

test('an update keeps the blocks that it does not name, and takes them away when it names none', async () => {
  await using it = stage()
  const channel = room(it)
  const blocks = JSON.stringify([{ type: 'divider', block_id: 'line' }])
  const ts = say(it, channel, { blocks })

  const kept = it.ok('chat.update', { channel, ts, text: 'anew' })
  const emptied = it.ok('chat.update', { channel, ts, text: 'anew', blocks: '[]' })

  expect(kept['message']?.['blocks']).toStrictEqual([{ type: 'divider', block_id: 'line' }])
  expect(emptied['message']?.['blocks']).toMatchObject([{ type: 'rich_text' }])
})

test('metadata stays through an update that does not name it, and goes with an empty object', async () => {
  await using it = stage()
  const channel = room(it)
  const metadata = JSON.stringify({ event_type: 'x', event_payload: { key: '1' } })
  const ts = say(it, channel, { metadata })
  const stored = (): unknown => it.double.state.messages[channel]?.at(-1)?.metadata

  it.ok('chat.update', { channel, ts, text: 'anew' })
  const kept = stored()
  it.ok('chat.update', { channel, ts, text: 'anew', metadata: '{}' })

  expect(kept).toMatchObject({ event_payload: { key: '1' } })
  expect(stored()).toBeNull()
})

test('a thread counts its replies, a broadcast stands in the channel too, a deleted parent leaves a stone', async () => {
  await using it = stage()
  const channel = room(it)
  const parent = say(it, channel)
  const reply = say(it, channel, { thread_ts: parent })
  say(it, channel, { thread_ts: reply, reply_broadcast: 'true' })

  const thread = it.ok('conversations.replies', { channel, ts: parent })
  const history = it.ok('conversations.history', { channel })
  it.ok('chat.delete', { channel, ts: parent })
  const after = it.ok('conversations.replies', { channel, ts: reply })

  expect(thread['messages']).toMatchObject([
    { ts: parent, thread_ts: parent, reply_count: 2, reply_users_count: 1 },
    { ts: reply, thread_ts: parent, parent_user_id: it.bot.botUserId },
    { thread_ts: parent, subtype: 'thread_broadcast', root: { ts: parent } },
  ])
  expect(history['messages']).toMatchObject([{ subtype: 'thread_broadcast' }, { ts: parent }])
  expect(after['messages']).toMatchObject([{ subtype: 'tombstone' }, { ts: reply }, {}])
})

test('an ephemeral message goes to one who is in the channel and cannot be read back', async () => {
  await using it = stage()
  const channel = room(it)
  const to = (user: string): unknown =>
    it.call('chat.postEphemeral', { channel, user, text: 'only you' })
  it.ok('conversations.invite', { channel, users: it.aiko.id })

  expect(to(it.ben.id)).toMatchObject({ ok: false, error: 'user_not_in_channel' })
  expect(to(it.aiko.id)).toMatchObject({ ok: true })
  expect(it.ok('conversations.history', { channel })['messages']).toMatchObject([
    { subtype: 'channel_join' },
  ])
})

test('a scheduled message comes at its time, can be called off, and with metadata never comes', async () => {
  await using it = stage()
  const channel = room(it)
  const at = (seconds: number): string => String(Math.floor(it.clock.now() / 1000) + seconds)
  const later = (text: string, more = {}): unknown =>
    it.ok('chat.scheduleMessage', { channel, text, post_at: at(60), ...more })[
      'scheduled_message_id'
    ]
  later('comes')
  const off = later('called off')
  later('never', { metadata: '{"event_type":"x","event_payload":{}}' })
  it.ok('chat.deleteScheduledMessage', { channel, scheduled_message_id: off })

  const waiting = it.ok('chat.scheduledMessages.list', { channel })
  await it.clock.advance(61_000)

  expect(waiting['scheduled_messages']).toMatchObject([{ text: 'comes' }, { text: 'never' }])
  expect(it.ok('conversations.history', { channel })['messages']).toMatchObject([{ text: 'comes' }])
  expect(it.refused('chat.scheduleMessage', { channel, text: 'x', post_at: at(-1) })).toBe(
    'time_in_past',
  )
  expect(
    it.refused('chat.scheduleMessage', { channel, text: 'x', post_at: at(121 * 86_400) }),
  ).toBe('time_too_far')
})

test('no more than thirty messages are scheduled for five minutes of one channel', async () => {
  await using it = stage()
  const channel = room(it)
  const postAt = String(Math.ceil(it.clock.now() / 300_000) * 300 + 300)
  for (let at = 0; at < 30; at += 1) {
    it.ok('chat.scheduleMessage', { channel, text: 'x', post_at: postAt })
  }

  expect(it.refused('chat.scheduleMessage', { channel, text: 'x', post_at: postAt })).toBe(
    'restricted_too_many',
  )
})

test('history is read between two times, both left out unless they are asked for', async () => {
  await using it = stage()
  const channel = room(it)
  const [first = '', second = '', third = ''] = ['1', '2', '3'].map((text) =>
    say(it, channel, { text }),
  )
  const texts = (args: object): unknown =>
    (
      it.ok('conversations.history', { channel, ...args })['messages'] as unknown as readonly {
        readonly text: string
      }[]
    ).map(({ text }) => text)

  expect(texts({ oldest: first, latest: third })).toStrictEqual(['2'])
  expect(texts({ oldest: first, latest: third, inclusive: 'true' })).toStrictEqual(['3', '2', '1'])
  expect(texts({ oldest: second })).toStrictEqual(['3'])
  expect(it.refused('conversations.history', { channel, oldest: 'soon' })).toBe('invalid_ts_oldest')
})

test('an address of a message leads into its thread, and an unfurl hangs on it', async () => {
  await using it = stage()
  const channel = room(it)
  const parent = say(it, channel)
  const reply = say(it, channel, { thread_ts: parent })

  const { permalink } = it.ok('chat.getPermalink', { channel, message_ts: reply })
  const unfurls = JSON.stringify({ 'https://hikeshi.example/1': { text: '決済の障害' } })
  it.ok('chat.unfurl', { channel, ts: reply, unfurls })

  expect(permalink).toBe(
    `https://shobodan.slack.com/archives/${channel}/p${reply.replace('.', '')}?thread_ts=${parent}&cid=${channel}`,
  )
  const { messages } = it.ok('conversations.replies', { channel, ts: parent })
  expect(messages).toMatchObject([
    {},
    { attachments: [{ text: '決済の障害', is_app_unfurl: true }] },
  ])
})
