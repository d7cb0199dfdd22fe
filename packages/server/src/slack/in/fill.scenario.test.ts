import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { cardOf } from '../../testing/slack-cards.ts'
import { createSlackTalk } from '../../testing/slack-talk.ts'

type Talk = Awaited<ReturnType<typeof createSlackTalk>>

/** Every channel is looked at each ten minutes: four minutes from now. */
const SOON_LOOKED_AT = '2026-01-05T09:06:00Z'
const PATIENCE = { call: 400, socket: 20 } as const
const AWAY = { minutes: 2 } as const

/** Slack is away; what happens there meanwhile nobody is ever told. */
async function unheard(talk: Talk, happens: () => unknown): Promise<void> {
  const { clock, double } = talk
  const from = clock.now()
  const told = double.faults.onDelivery({ times: 999 }, { kind: 'drop' })
  double.faults.down(from.epochMilliseconds, from.add(AWAY).epochMilliseconds)
  await talk.advance({ seconds: 0 })
  await vi.waitFor(() => expect(talk.slack?.sockets()).toBe(0), { timeout: 20_000, interval: 2 })
  await happens()
  await talk.advance(AWAY)
  told()
  await talk.connected()
  await talk.settle()
}

async function gapsOf({ db, incident }: Talk) {
  const { rows } = await sql<{ data: unknown }>`
    select data from event where stream = ${incident} and type = 'incident.slack_gap'`.execute(db)
  return rows.map(({ data }) => data)
}

test('X-03 what happened in the channel while Slack was away is here on its return: said, answered, edited, taken back, marked and put on the roster', async () => {
  await using talk = await createSlackTalk({ start: SOON_LOOKED_AT, patience: PATIENCE })
  const { aiko, ben, ana, incident, channelId, double } = talk
  const first = await talk.say(aiko, 'Is it the pol?')
  const second = await talk.say(ben, 'Wrong channel')
  const third = await talk.say(ben, 'Pool at 100 %')
  ben.react(third, 'question')
  await talk.settle()
  const roster = { channel: channelId, ts: cardOf(talk, 'roster', channelId).ts }

  await unheard(talk, async () => {
    await ana.api.messages.post({ incident, text: 'Said on the web' })
    aiko.type(channelId, 'Unheard')
    ben.type(channelId, 'It is', { threadTs: first.ts })
    aiko.edit(first, 'Is it the pool?')
    ben.erase(second)
    ben.unreact(third, 'question')
    ben.react(third, 'pushpin')
    ben.react(roster, 'hand')
  })
  await talk.advance({ seconds: 30 })
  const atOnce = (await talk.lines()).length
  double.faults.onDelivery({ name: 'message' }, { kind: 'drop' })
  aiko.type(channelId, 'Nobody was told')
  await talk.advance({ minutes: 2 })

  const room = await talk.room()
  expect(await talk.lines()).toEqual([
    '相田 愛子: Is it the pool?',
    'Ben Carter: ',
    'Ben Carter: Pool at 100 %',
    'Ana: Said on the web',
    '相田 愛子: Unheard',
    '相田 愛子: Nobody was told',
  ])
  expect(atOnce).toBe(5)
  expect((await talk.answers(room[0]?.id ?? '')).map(({ text }) => text)).toEqual(['It is'])
  expect(await talk.entries()).toEqual(['fact: Pool at 100 %'])
  expect(await talk.roster()).toMatchObject({ 'Ben Carter': 'now' })
  expect(await gapsOf(talk)).toEqual([])
  expect(talk.log.errors).toEqual([])
})

test('X-03 a Slack that gives fifteen messages a minute is read to the end, and what it does not let us read is a gap from–to', async () => {
  await using talk = await createSlackTalk({ policy: { historyLimited: true }, patience: PATIENCE })
  const { aiko, double, channelId, clock } = talk
  const said = Array.from({ length: 20 }, (_, at) => `Unheard ${at}`)
  await unheard(talk, () => {
    for (const text of said) aiko.type(channelId, text)
  })
  await talk.advance({ minutes: 4 })
  const read = (await talk.lines()).map((line) => line.replace('相田 愛子: ', ''))
  const filled = await gapsOf(talk)

  const forbidden = { kind: 'error', error: 'missing_scope' } as const
  double.faults.onCall({ name: 'conversations.history', times: 99 }, forbidden)
  const from = clock.now()
  await unheard(talk, () => void aiko.type(channelId, 'Nobody can read this'))
  const until = clock.now()
  await talk.advance({ minutes: 1 })
  const [gap, ...others] = (await gapsOf(talk)) as { from: string; to: string }[]

  expect(read.toSorted()).toEqual(said.toSorted())
  expect(filled).toEqual([])
  expect(others).toEqual([])
  expect(gap).toEqual({ from: from.toString(), to: until.toString() })
})
