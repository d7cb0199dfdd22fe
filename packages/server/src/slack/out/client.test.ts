import {
  createDouble,
  furnish,
  manualClock,
  type CallFault,
  type SlackDouble,
} from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { keepingLog } from '../../testing/engine.ts'
import { createOutbound, createWebClient } from './client.ts'
import { NotYet, SlackRefusal } from './refusal.ts'

const START = Temporal.Instant.from('2026-01-05T09:00:00Z').epochMilliseconds

async function connected() {
  const hand = manualClock(START)
  const double: SlackDouble = createDouble({ clock: hand, seed: 3 })
  const { install } = furnish(double, null, null)
  const url = await double.listen()
  const web = createWebClient({ token: install.token, slackApiUrl: `${url}/api/`, timeoutMs: 300 })
  const log = keepingLog()
  const conditions: string[] = []
  const out = createOutbound({
    web,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(hand.now()) },
    log,
    changed: (_, { condition }) => void conditions.push(condition),
  })
  return { double, hand, out, log, conditions, [Symbol.asyncDispose]: () => double.close() }
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (answer) => answer,
    (error: unknown) => error,
  )
}

const faults: readonly (readonly [string, CallFault, object])[] = [
  ['a refusal', { kind: 'error', error: 'is_archived' }, { kind: 'place', perhapsDone: false }],
  ['an inner error', { kind: 'error', error: 'fatal_error' }, { kind: 'retry', perhapsDone: true }],
  ['a status', { kind: 'http', status: 503 }, { kind: 'retry', perhapsDone: true }],
  ['a cut connection', { kind: 'reset' }, { kind: 'retry', perhapsDone: true }],
  ['silence', { kind: 'hang' }, { kind: 'retry', perhapsDone: true }],
  ['a page', { kind: 'html' }, { kind: 'retry', perhapsDone: true }],
]

test.each(faults)(
  'X-04 %s is asked once and comes back as what it means',
  async (_, fault, meaning) => {
    await using slack = await connected()
    slack.double.faults.onCall({ name: 'auth.test', times: 9 }, fault)

    const failure = await failureOf(slack.out.call('auth.test', {}))

    expect(failure).toBeInstanceOf(SlackRefusal)
    expect(failure).toMatchObject(meaning)
    expect(slack.double.log.calls('auth.test')).toHaveLength(1)
    expect(slack.log.errors).toEqual([])
  },
)

test('R-44 a request to wait is kept: nothing is asked before, and other methods go on', async () => {
  await using slack = await connected()
  slack.double.faults.onCall(
    { name: 'conversations.list' },
    { kind: 'rate_limited', retryAfter: 30 },
  )

  const first = await failureOf(slack.out.call('conversations.list', {}))
  const second = await failureOf(slack.out.call('conversations.list', {}))
  const other = await slack.out.call<{ ok: boolean }>('auth.test', {})
  await slack.hand.advance(30_000)
  const later = await slack.out.call<{ ok: boolean }>('conversations.list', {})

  expect(first).toBeInstanceOf(NotYet)
  expect(second).toMatchObject({ until: Temporal.Instant.from('2026-01-05T09:00:30Z') })
  expect([other.ok, later.ok]).toEqual([true, true])
  expect(slack.double.log.calls('conversations.list')).toHaveLength(2)
})

test('X-03 a Slack that is down is looked at every ten seconds and is well again after three answers', async () => {
  await using slack = await connected()
  slack.double.faults.down(slack.hand.now(), slack.hand.now() + 60_000)
  for (let call = 0; call < 12; call++) await failureOf(slack.out.call('auth.test', {}))
  const asked = slack.double.log.calls('auth.test').length

  for (let second = 0; second < 60; second++) {
    await slack.hand.advance(1000)
    await failureOf(slack.out.call('auth.test', {}))
  }
  const whileDown = slack.double.log.calls('auth.test').length - asked
  for (let call = 0; call < 3; call++) await failureOf(slack.out.call('auth.test', {}))

  expect(asked).toBe(4)
  expect(whileDown).toBeLessThanOrEqual(8)
  expect(slack.conditions).toEqual(['degraded', 'down', 'degraded', 'ok'])
})
