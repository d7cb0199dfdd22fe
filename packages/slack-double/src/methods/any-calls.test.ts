import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, State } from '../core/state.ts'
import { type Stage, stage } from '../testing/stage.ts'
import { HANDLERS } from './index.ts'

/** What calls choose from: few values, so that they meet. */
const CHANNELS = [0, 1, 2, 3] as const
const NAMES = ['war', '障害-1', 'peace', 'War Room', ''] as const

interface Step {
  readonly method: string
  readonly channel: number
  readonly message: number
  readonly person: number
  readonly name: string
  readonly flag: boolean
  readonly broken: string
}

/** All methods but those that end everything. */
const METHODS = Object.keys(HANDLERS).filter(
  (method) => !['apps.uninstall', 'auth.revoke'].includes(method),
)

const step: fc.Arbitrary<Step> = fc.record({
  method: fc.constantFrom(...METHODS),
  channel: fc.constantFrom(...CHANNELS),
  message: fc.nat(6),
  person: fc.nat(4),
  name: fc.constantFrom(...NAMES),
  flag: fc.boolean(),
  broken: fc.constantFrom('{"broken"', 'null', '5', '[null]', '[{}]', '{}', '"x"'),
})

/** Arguments for any of the methods: each takes what it knows. */
function argumentsOf(it: Stage, chosen: Step): Json {
  const { channel, message, person, name, flag } = chosen
  const channels = Object.keys(it.double.state.channels)
  const id = channels[channel] ?? 'CNOWHERE0'
  const ts = it.double.state.messages[id]?.[message]?.ts ?? '1.000001'
  const people = [it.aiko.id, it.ben.id, it.guest.id, it.bot.botUserId, 'UNOBODY01']
  const user = people[person] ?? ''
  return {
    channel: id,
    channel_id: id,
    ts,
    message_ts: ts,
    timestamp: ts,
    user,
    users: flag ? `${user},${it.ben.id}` : user,
    text: name,
    topic: name,
    purpose: name,
    title: name,
    type: 'link',
    link: 'https://hikeshi.example/',
    name: chosen.method.startsWith('reactions') ? 'eyes' : name,
    post_at: String(Math.floor(it.clock.now() / 1000) + 60),
    ...documents(it, flag, chosen.broken),
    ...(flag ? { thread_ts: ts, is_private: 'true', force: 'true', types: 'im,mpim' } : {}),
  }
}

function first(table: object): string {
  return Object.keys(table)[0] ?? 'NOTHING00'
}

/** Ids of what is there, and JSON that is right or broken. */
function documents({ double }: Stage, isRight: boolean, broken: string): Json {
  const { userGroups, bookmarks, canvases, files, scheduled } = double.state
  const json = (value: unknown): string => (isRight ? JSON.stringify(value) : broken)
  const content = { type: 'markdown', markdown: '# 状況' }
  return {
    usergroup: first(userGroups),
    bookmark_id: first(bookmarks),
    canvas_id: first(canvases),
    file: first(files),
    scheduled_message_id: first(scheduled),
    bot: double.state.installs[Object.keys(double.state.installs)[0] ?? '']?.botId,
    email: 'aiko@shobodan.example',
    filename: 'log.txt',
    length: '12',
    presence: 'auto',
    files: json([{ id: first(files), title: 'x' }]),
    document_content: json(content),
    changes: json([{ operation: 'insert_at_end', document_content: content }]),
    criteria: json({ contains_text: '状況' }),
    unfurls: json({ 'https://hikeshi.example/': { text: 'x' } }),
    attachments: json([{ text: 'x' }]),
    view: json({ type: 'home', blocks: [] }),
    user_id: first(double.state.users),
  }
}

/** What is wrong with a state, of what is right in every one. */
function wrongIn({ channels, messages, pins, users }: State): readonly string[] {
  return Object.values(channels).flatMap(({ id, members, kind }) => {
    const times = (messages[id] ?? []).map(({ ts }) => ts)
    const right = {
      'messages in order': times.every((ts, at) => at === 0 || ts > String(times[at - 1])),
      'pins of messages': (pins[id] ?? []).every(({ ts }) => times.includes(ts)),
      'members who are somebody': members.every((member) => users[member]),
      'somebody who sees it': kind !== 'private' || members.length > 0,
    }
    return Object.entries(right).flatMap(([rule, holds]) => (holds ? [] : [`${id}: ${rule}`]))
  })
}

/** What a step did that it should not. */
function wrongAfter(it: Stage, chosen: Step): readonly string[] {
  const { buckets: _before, ...before } = it.double.state
  const { ok } = it.call(chosen.method, argumentsOf(it, chosen))
  const { buckets: _after, ...after } = it.double.state
  const changed = ok === false && !isDeepStrictEqual(before, after)
  return [...wrongIn(it.double.state), ...(changed ? [`${chosen.method} changed something`] : [])]
}

test('whatever is called, what is refused changes nothing, and every answer is one that Slack documents', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 10, maxLength: 60 }),
    async (steps) => {
      await using it = stage()
      for (const chosen of steps) {
        const wrong = wrongAfter(it, chosen)
        if (wrong.length > 0) throw new Error(wrong.join('; '))
        await it.clock.advance(700)
      }
    },
  )

  const details = await fc.check(property, { numRuns: 40 })

  expect(fc.defaultReportMessage(details) ?? 'all well').toBe('all well')
}, 30_000)
