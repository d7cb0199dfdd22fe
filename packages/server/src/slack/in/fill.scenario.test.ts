import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cardOf } from '../../testing/slack-cards.ts'
import { createSlackTalk } from '../../testing/slack-talk.ts'

type Talk = Awaited<ReturnType<typeof createSlackTalk>>

/** Slack is away for so long: what happens there meanwhile, nobody is told of. */
function awayFor({ clock, double }: Talk, minutes: number): void {
  const from = clock.now()
  double.faults.down(from.epochMilliseconds, from.add({ minutes }).epochMilliseconds)
}

async function gapsOf({ db, incident }: Talk) {
  const { rows } = await sql<{ data: unknown }>`
    select data from event where stream = ${incident} and type = 'incident.slack_gap'`.execute(db)
  return rows.map(({ data }) => data)
}

test('X-03 what happened in the channel while Slack was away is here on its return: said, answered, edited, taken back, marked and put on the roster', async () => {
  await using talk = await createSlackTalk()
  const { aiko, ben, ana, incident, channelId } = talk
  const first = await talk.say(aiko, 'Is it the pol?')
  const second = await talk.say(ben, 'Wrong channel')
  const third = await talk.say(ben, 'Pool at 100 %')
  ben.react(third, 'question')
  await talk.settle()
  const roster = { channel: channelId, ts: cardOf(talk, 'roster', channelId).ts }
  awayFor(talk, 9)
  await ana.api.messages.post({ incident, text: 'Said on the web' })

  aiko.type(channelId, 'Unheard')
  ben.type(channelId, 'It is', { threadTs: first.ts })
  aiko.edit(first, 'Is it the pool?')
  ben.erase(second)
  ben.unreact(third, 'question')
  ben.react(third, 'pushpin')
  ben.react(roster, 'hand')
  await talk.advance({ minutes: 11 })
  const atOnce = (await talk.lines()).length
  talk.double.faults.onDelivery({ name: 'message' }, { kind: 'drop' })
  aiko.type(channelId, 'Nobody was told')
  await talk.advance({ minutes: 11 })

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
}, 120_000)
