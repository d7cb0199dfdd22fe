import type { SlackWorld } from '../testing/slack-world.ts'
import { messagesOf } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { cardOf, cardsIn, incidentChannel, kindsIn } from '../testing/slack-cards.ts'
import { createSlackWorld } from '../testing/slack-world.ts'

/** One incident that was raised on the web, with its channel. */
async function raised(more: { readonly visibility?: 'private' } = {}) {
  const slack = await createSlackWorld({ language: 'en' })
  const aiko = await slack.person('Aiko', 'owner')
  const { id } = await aiko.api.incidents.raise({ title: 'Checkout', severity: 'sev3', ...more })
  await slack.advance({ seconds: 30 })
  return {
    slack,
    api: aiko.api,
    incident: id,
    [Symbol.asyncDispose]: () => slack[Symbol.asyncDispose](),
  }
}

/** A day of slow looks every ten minutes takes a while. */
const DAY_MS = 120_000

const ours = ({ double }: SlackWorld) =>
  Object.values(double.state.channels).filter(({ name }) => name.startsWith('inc-'))

const WRITES = /^(chat|pins|bookmarks)\.|\.(create|join|invite|archive|unarchive|set\w+)$/

/** What is written in Slack in an hour in which nothing happens, but for nudges: what goes round in circles is seen here. */
async function writtenInAnHour(slack: SlackWorld): Promise<readonly string[]> {
  const before = slack.double.log.calls().length
  await slack.advance({ hours: 1 })
  return slack.double.log
    .calls()
    .slice(before)
    .filter(({ method, args }) => WRITES.test(method) && !isNudge(method, args))
    .map(({ method }) => method)
}

const isNudge = (method: string, args: object): boolean =>
  method === 'chat.postEphemeral' || JSON.stringify(args).includes('/nudge/')

test(
  'C-01 the channel of a dismissed incident is archived a day later, and opened when it is brought back',
  async () => {
    await using it = await raised()
    const { slack, api, incident } = it
    const reason = { because: 'false_alarm', reason: 'A test page' } as const
    await api.incidents.transition({ incident, to: 'dismissed', ...reason })

    await slack.advance({ hours: 23 })
    const before = incidentChannel(slack).isArchived
    await slack.advance({ hours: 1, minutes: 11 })
    const after = incidentChannel(slack).isArchived
    await api.incidents.restore({ incident, reason: 'It was real' })
    await slack.advance({ seconds: 30 })

    expect([before, after, incidentChannel(slack).isArchived]).toEqual([false, true, false])
    expect(incidentChannel(slack).members).toContain(slack.install.botUserId)
    expect(cardOf(slack, 'board').said).toContain('Checkout')
  },
  DAY_MS,
)

test('C-01 a channel that somebody deletes has another in its place, once, with all that stood in it', async () => {
  await using it = await raised()
  const { slack } = it
  const [before] = ours(slack)
  const stood = kindsIn(slack)
  slack.aiko.join(before?.id ?? '')

  slack.aiko.deleteChannel(before?.id ?? '')
  await slack.advance({ minutes: 1 })
  const [after, ...more] = ours(slack)
  const stands = kindsIn(slack)
  const written = await writtenInAnHour(slack)

  expect(more).toEqual([])
  expect(after?.id).not.toBe(before?.id)
  expect(stands).toEqual(stood)
  expect(written).toEqual([])
})

test('C-01 whoever removes the app from an open channel has it back, and nothing goes round in circles', async () => {
  await using it = await raised()
  const { slack } = it
  const { id } = incidentChannel(slack)
  slack.aiko.join(id)

  slack.aiko.kick(id, slack.install.botUserId)
  await slack.advance({ minutes: 1 })
  const written = await writtenInAnHour(slack)

  expect(incidentChannel(slack).members).toContain(slack.install.botUserId)
  expect(written).toEqual([])
})

test('X-04 removed from a private channel the app stays out, says so, makes no other, and goes on when it is invited', async () => {
  await using it = await raised({ visibility: 'private' })
  const { slack, api, incident } = it
  const { id } = incidentChannel(slack)
  slack.double.change((turn) => {
    const channel = turn.state.channels[id]
    if (channel)
      turn.put('channels', id, { ...channel, members: [...channel.members, slack.aiko.id] })
  })

  slack.aiko.kick(id, slack.install.botUserId)
  await api.entries.record({ incident, kind: 'status', text: 'We roll back now' })
  await slack.advance({ minutes: 1 })
  const place = await api.slack.place({ incident })
  const written = await writtenInAnHour(slack)
  slack.aiko.invite(id, slack.install.botUserId)
  await slack.advance({ minutes: 1 })
  const again = await api.slack.place({ incident })

  expect(place.problems).toHaveLength(1)
  expect(written).toEqual([])
  expect(incidentChannel(slack).id).toBe(id)
  expect(JSON.stringify(messagesOf(slack.double.state, id))).toContain('We roll back now')
  expect(again.problems).toEqual([])
})

test('C-01 a card that somebody deletes stands again by itself', async () => {
  await using it = await raised()
  const { slack } = it
  const { id } = incidentChannel(slack)
  slack.aiko.join(id)
  const before = cardOf(slack, 'board')

  slack.aiko.erase({ channel: id, ts: before.ts })
  await slack.advance({ seconds: 30 })

  const after = cardOf(slack, 'board')
  expect(after.ts).not.toBe(before.ts)
  expect(after.said).toBe(before.said)
  expect((slack.double.state.pins[id] ?? []).map(({ ts }) => ts)).toContain(after.ts)
})

test('C-01 a card that was deleted while nobody told us stands again by the next slow look', async () => {
  await using it = await raised()
  const { slack } = it
  const { id } = incidentChannel(slack)
  const lobby = slack.channel('war_room').id
  slack.aiko.join(id)
  slack.aiko.join(lobby)
  await slack.advance({ seconds: 10 })
  const before = [...kindsIn(slack), ...cardsIn(slack, lobby).map(({ kind }) => kind)]
  const off = slack.double.faults.onDelivery({ name: 'message', times: 99 }, { kind: 'drop' })
  for (const channel of [id, lobby]) {
    for (const { ts } of cardsIn(slack, channel)) slack.aiko.erase({ channel, ts })
  }
  await slack.advance({ seconds: 30 })
  off()
  const meanwhile = kindsIn(slack)

  await slack.advance({ minutes: 11 })
  const after = [...kindsIn(slack), ...cardsIn(slack, lobby).map(({ kind }) => kind)]
  const written = await writtenInAnHour(slack)

  expect(meanwhile).toEqual([])
  expect(after.filter((kind) => kind !== 'nudge')).toEqual(before)
  expect(written).toEqual([])
})
