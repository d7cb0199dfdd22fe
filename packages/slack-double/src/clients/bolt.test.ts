import type { App } from '@slack/bolt'
import { describe, expect, test, vi } from 'vitest'
import { rehearse, setTransport } from '../testing/bolt.ts'
import { receiver } from '../testing/receiver.ts'
import { until } from '../testing/until.ts'

vi.setConfig({ testTimeout: 20_000 })

interface Heard {
  readonly type: string
  readonly retry?: number | undefined
  readonly payload: Readonly<Record<string, unknown>>
}

/** Every event that an app hears, by its type. */
function listening(heard: Heard[]): (bolt: App) => void {
  return (bolt) => {
    bolt.event(/.*/, async ({ event, context }) => {
      const { type } = event
      const payload = event as unknown as Heard['payload']
      heard.push({ type, retry: context.retryNum, payload })
    })
  }
}

test('an address is verified by Bolt, and not by an app that answers something else', async () => {
  await using stage = await rehearse({ over: 'http' })
  await using deaf = await receiver()
  const { it } = stage

  const verified = await it.double.verify(it.app.id)
  setTransport(it, deaf.transport)
  const refused = await it.double.verify(it.app.id)

  expect([verified, refused]).toStrictEqual([true, false])
  expect(deaf.received[0]?.body).toContain('url_verification')
})

describe.each(['http', 'socket'] as const)('Bolt over %s', (over) => {
  test('hears messages, mentions, reactions and who comes and goes', async () => {
    const heard: Heard[] = []
    await using stage = await rehearse({ over, listen: listening(heard) })
    const { it } = stage
    const { channel } = it.ok('conversations.create', { name: '障害' })
    const id = String(channel?.['id'])
    it.ok('conversations.invite', { channel: id, users: it.aiko.id })
    const aiko = it.double.human.as(it.aiko.id)

    const { ts } = aiko.type(id, `<@${it.bot.botUserId}> 状況は?`)
    aiko.react({ channel: id, ts }, 'fire')
    await until(() => heard.some(({ type }) => type === 'reaction_added'))
    await until(() => heard.some(({ type }) => type === 'app_mention'))

    const types = heard.map(({ type }) => type)
    expect(types).toContain('channel_created')
    expect(types).toContain('member_joined_channel')
    expect(heard.find(({ type }) => type === 'reaction_added')?.payload).toMatchObject({
      user: it.aiko.id,
      reaction: 'fire',
      item: { type: 'message', channel: id, ts },
    })
    const said = heard.filter(({ payload }) => payload['ts'] === ts)
    expect(said.map(({ type }) => type).toSorted()).toStrictEqual(['app_mention', 'message'])
  })

  test('runs a slash command, answers it and posts', async () => {
    await using stage = await rehearse({
      over,
      listen: (bolt) => {
        bolt.command('/hikeshi', async ({ ack, command, client }) => {
          await ack(`heard ${command.text}`)
          await client.chat.postMessage({ channel: command.channel_id, text: 'raised' })
        })
      },
    })
    const { it } = stage
    it.double.change((turn) => {
      const app = turn.state.apps[it.app.id] ?? it.app
      const commands = [
        { command: '/hikeshi', description: 'Raise', usageHint: '', shouldEscape: true },
      ]
      turn.put('apps', app.id, { ...app, commands })
    })
    const { channel } = it.ok('conversations.create', { name: 'lobby' })
    const id = String(channel?.['id'])
    it.ok('conversations.invite', { channel: id, users: it.aiko.id })

    const outcome = await it.double.human.as(it.aiko.id).command(id, '/hikeshi raise')

    expect(outcome).toMatchObject({ ok: true })
    await until(() => it.double.log.calls('chat.postMessage').length === 1)
    const texts = it.double.human
      .as(it.aiko.id)
      .messages(id)
      .map(({ text }) => text)
    expect(texts).toContain('heard raise')
    expect(texts).toContain('raised')
  })
})
