import { expect, test, vi } from 'vitest'
import { receiver } from '../testing/receiver.ts'
import { type Stage, stage } from '../testing/stage.ts'
import { until } from '../testing/until.ts'

vi.setConfig({ testTimeout: 20_000 })

/** A double that tells an app over HTTP, from now on. */
async function office() {
  const app = await receiver()
  const command = { command: '/hikeshi', description: '', usageHint: '', shouldEscape: false }
  const it = stage({ app: { transport: app.transport, commands: [command] } })
  return {
    it,
    app,
    async [Symbol.asyncDispose]() {
      await it[Symbol.asyncDispose]()
      await app[Symbol.asyncDispose]()
    },
  }
}

const outcomes = (it: Stage): readonly unknown[] =>
  it.double.log.deliveries().map(({ attempt, outcome }) => [attempt, outcome])

test('an answer that is lost is waited for in vain: the event comes again, and whoever did something reads that it timed out', async () => {
  await using desk = await office()
  const { it, app } = desk
  const { faults } = it.double
  faults.onDelivery({ name: 'channel_created' }, { kind: 'answer_lost' })
  it.ok('conversations.create', { name: 'one' })
  await until(() => app.received.length === 1)
  await until(() => outcomes(it).length === 1)
  await it.clock.advance(0)
  await until(() => outcomes(it).length === 2)

  expect(outcomes(it)).toStrictEqual([
    [0, 'http_timeout'],
    [1, 'ok'],
  ])
})

test('an interaction that a fault is for does not come, comes late, or is answered in vain: it timed out', async () => {
  await using desk = await office()
  const { it, app } = desk
  const { faults, human } = it.double
  const aiko = human.as(it.aiko.id)
  const { id } = aiko.createChannel('here')
  await until(() => app.received.length === 1)
  const types = () => aiko.command(id, '/hikeshi')
  const kinds = [
    { kind: 'drop' },
    { kind: 'answer_lost' },
    { kind: 'delay', milliseconds: 4000 },
  ] as const
  const seen: unknown[] = []
  for (const fault of kinds) {
    faults.onDelivery({ name: '/hikeshi', channel: id }, fault)
    seen.push([fault.kind, (await types()).ok, app.received.length])
  }
  await it.clock.advance(4000)
  await until(() => app.received.length === 3)

  expect(seen).toStrictEqual([
    ['drop', false, 1],
    ['answer_lost', false, 2],
    ['delay', false, 2],
  ])
  expect((await types()).ok).toBe(true)
})
