import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainOf } from '../plain.ts'
import { isRecord, textAt, type Json } from '../read.ts'
import { happenedIn } from './said.ts'
import { instantOf, isAfter } from './ts.ts'

const self = { botId: 'B0', botUserId: 'U0' }
const said = {
  type: 'message',
  channel: 'C1',
  user: 'U1',
  ts: '1773327463.619929',
  text: 'Cards fail',
}
const group = async () => 'group'
const aoi = async (id: string) => (id === 'U1' ? '葵' : null)
const ourselves = { ...said, user: 'U0', bot_id: 'B0' }

test('C-01 what a person says is theirs, in the channel or in a thread', () => {
  const reply = { ...said, thread_ts: '1773327400.000100' }

  expect(happenedIn(said, self)).toMatchObject({
    kind: 'said',
    said: { channel: 'C1', slackUser: 'U1', app: null, markup: 'Cards fail', thread: null },
  })
  expect(happenedIn(reply, self)).toMatchObject({ said: { thread: '1773327400.000100' } })
  expect(happenedIn({ ...said, thread_ts: said.ts }, self)).toMatchObject({
    said: { thread: null },
  })
  expect(happenedIn({ ...reply, subtype: 'thread_broadcast' }, self)).toMatchObject({
    kind: 'said',
    said: { thread: '1773327400.000100' },
  })
})

test('C-17 files come as links, with a text or without; what was deleted from Slack is none', () => {
  const files = [
    { title: 'graph.png', permalink: 'https://x.slack.com/files/U1/F1/graph.png' },
    { id: 'F2', mode: 'tombstone' },
    { id: 'F3', file_access: 'check_file_info' },
  ]

  expect(happenedIn({ ...said, text: '', subtype: 'file_share', files }, self)).toMatchObject({
    said: {
      markup: '',
      files: [{ name: 'graph.png', url: 'https://x.slack.com/files/U1/F1/graph.png' }],
    },
  })
  expect(
    happenedIn({ ...said, text: '', subtype: 'file_share', files: files.slice(1) }, self),
  ).toBe(null)
})

test('C-17 what a program says is said by it, also when all of it stands in attachments or blocks', () => {
  const program = { ...said, user: undefined, bot_id: 'B9', username: 'Grafana', text: '' }
  const attachments = [
    {
      title: '[FIRING] HighErrorRate',
      text: 'error rate 12 %',
      fields: [{ title: 'job', value: 'pay' }],
    },
    { fallback: 'and 3 more' },
  ]
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Deploy finished' } }]

  expect(happenedIn({ ...program, subtype: 'bot_message', attachments }, self)).toMatchObject({
    said: {
      app: 'Grafana',
      slackUser: null,
      markup: '[FIRING] HighErrorRate\nerror rate 12 %\njob: pay\nand 3 more',
    },
  })
  expect(
    happenedIn({ ...program, username: undefined, bot_profile: { name: 'CI' }, blocks }, self),
  ).toMatchObject({ said: { app: 'CI', markup: 'Deploy finished' } })
})

test('C-01 our own messages are not said again, whichever way they come back', () => {
  const other = { ...said, text: 'Edited' }
  const change = (message: object) => ({
    type: 'message',
    subtype: 'message_changed',
    channel: 'C1',
    ts: '1773327470.000100',
    message,
    previous_message: said,
  })

  expect(happenedIn(ourselves, self)).toBeNull()
  expect(happenedIn({ ...said, user: undefined, bot_id: 'B0', subtype: 'bot_message' }, self)).toBe(
    null,
  )
  expect(happenedIn({ ...other, metadata: { event_type: 'hikeshi' } }, self)).toBeNull()
  expect(happenedIn(change({ ...ourselves, text: 'Board' }), self)).toBeNull()
  expect(happenedIn(change(other), self)).toMatchObject({ kind: 'edited' })
})

test('C-34 an edit is one when the words changed: not a preview of a link, not the counter of a thread', () => {
  const change = (message: object) => ({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: 'C1',
    ts: '1773327470.000100',
    message: { ...said, ...message },
    previous_message: said,
  })

  expect(happenedIn(change({ attachments: [{ title: 'A page' }] }), self)).toBeNull()
  expect(happenedIn(change({ thread_ts: said.ts, reply_count: 3 }), self)).toBeNull()
  expect(
    happenedIn(
      change({ text: 'Cards fail in EU', edited: { user: 'U1', ts: '1773327469.000000' } }),
      self,
    ),
  ).toMatchObject({
    kind: 'edited',
    editedAt: '1773327469.000000',
    said: { ts: said.ts, markup: 'Cards fail in EU' },
  })
})

test('C-34 a message is deleted, also where Slack leaves its place because it was answered', () => {
  const gone = { kind: 'deleted', channel: 'C1', ts: said.ts }
  const event = { type: 'message', channel: 'C1', ts: '1773327470.000100', previous_message: said }

  expect(happenedIn({ ...event, subtype: 'message_deleted', deleted_ts: said.ts }, self)).toEqual(
    gone,
  )
  expect(
    happenedIn(
      {
        ...event,
        subtype: 'message_changed',
        message: {
          ...said,
          subtype: 'tombstone',
          user: 'USLACKBOT',
          text: 'This message was deleted.',
        },
      },
      self,
    ),
  ).toEqual(gone)
})

test.each([
  'channel_join',
  'channel_topic',
  'huddle_thread',
  'bot_add',
  'reminder_add',
  'message_replied',
  'ekm_access_denied',
])('C-01 a note of Slack itself is nothing that anybody said: %s', (subtype) => {
  expect(happenedIn({ ...said, subtype }, self)).toBeNull()
})

test.each([
  ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['&amp;lt;', '&lt;'],
  ['<@U1> and <@U2|ben>', '@葵 and @ben'],
  ['<@U9>', '@U9'],
  ['<#C1|general> <#C2|>', '#general #C2'],
  ['<!here> <!channel> <!subteam^S1|@dba>', '@here @channel @dba'],
  ['<!date^1392734382^{date}|18 Feb 2014>', '18 Feb 2014'],
  ['<https://a.example/x?y=1&amp;z=2>', 'https://a.example/x?y=1&z=2'],
  ['<https://a.example|the graph>', 'the graph (https://a.example)'],
  ['<http://a.example|a.example>', 'http://a.example'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['*太字* `code` :fire:', '*太字* `code` :fire:'],
])('C-34 Slack’s own markup is read as people meant it: %s', async (markup, plain) => {
  expect(await plainOf(markup, { person: aoi, group })).toBe(plain)
})

test('C-20 Slack’s time keeps its six digits', () => {
  expect(instantOf('1773327463.619929')?.toString()).toBe('2026-03-12T14:57:43.619929Z')
  expect(instantOf('1773327463')?.toString()).toBe('2026-03-12T14:57:43Z')
  expect(instantOf('yesterday')).toBeNull()
  expect(isAfter('1773327463.619930', '1773327463.619929')).toBe(true)
  expect(isAfter('1773327463.619929', '1773327463.619929')).toBe(false)
  expect(isAfter('10.000001', '9.999999')).toBe(true)
})

const TRUTH = join(import.meta.dirname, '../../../../../../../shared/truth/slack')
const truth = [TRUTH, '/work/shared/truth/slack'].find((folder) => existsSync(folder))

function* recorded(folder: string): Generator<Json> {
  const payloads: unknown = JSON.parse(readFileSync(join(folder, 'sdk-test-payloads.json'), 'utf8'))
  for (const event of eventsIn(payloads)) yield event
  const samples = join(folder, 'java-json-logs/events')
  for (const name of readdirSync(samples)) {
    yield* eventsIn(JSON.parse(readFileSync(join(samples, name), 'utf8')))
  }
}

function* eventsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const part of value) yield* eventsIn(part)
  if (!isRecord(value)) return
  if (textAt(value, 'type') === 'message') yield value
  for (const part of Object.values(value)) yield* eventsIn(part)
}

test.skipIf(truth === undefined)(
  'C-01 every message that was ever recorded from Slack is read or left alone, and its text becomes plain',
  async () => {
    const all = [...recorded(truth ?? '')]
    const happened = all.map((event) => happenedIn(event, self))

    expect(all.length).toBeGreaterThan(100)
    expect(new Set(happened.map((one) => one?.kind))).toEqual(
      new Set(['said', 'edited', 'deleted', undefined]),
    )
    for (const one of happened) {
      if (one === null || one.kind === 'deleted') continue
      const plain = await plainOf(one.said.markup, { person: async () => 'Ana', group })
      expect(plain).not.toMatch(/<[@#!]/)
      expect(one.said.ts).not.toBe('')
    }
  },
)
