import { expect, test } from 'vitest'
import { presses, room, says } from '../testing/reading.ts'
import { roomWith, topic } from '../testing/rooms.ts'
import { topics } from './topics.ts'

test('W-20 one topic stands above the others, with those that wait, are parked or are talked of elsewhere', () => {
  const said = says(topics, room('responding'))

  const order = [
    'カードを止めるか',
    '返金をどう案内するか',
    '監視の穴',
    '手元での再現',
    '戻すかどうか',
  ]
  const places = order.map((text) => said.indexOf(text))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(said).toContain('*🎙 いまの話題：カードを止めるか*')
  expect(said).toMatch(/<@U00BEN>・戻り <!date/)
  expect(said).toContain('✓ 戻すかどうか：')
})

test('W-20 what is talked of is settled, parked or taken elsewhere; what waits is begun', () => {
  expect(presses(topics, room('responding'))).toEqual([
    'topic.end inc_1/top_1',
    'topic.park inc_1/top_1',
    'topic.break-out inc_1/top_1',
    'topic.begin inc_1/top_2',
    'topic.begin inc_1/top_3',
    'topic.end inc_1/top_4',
    'topic.add inc_1',
    'topics.open inc_1',
  ])
})

test('W-20 without a topic nothing stands there, and when the harm has stopped nobody is on a call', () => {
  const ended = [topic(1, 'カードを止めるか', { lane: 'ended' })]

  expect(topics.of(room('suspected'))).toEqual([])
  expect(topics.of(room('converged'))).toEqual([])
  expect(says(topics, roomWith({ topics: { ended } }))).toContain('まだ話題がありません')
  expect(says(topics, roomWith({ topics: { ended } }))).toContain('決まったことはなし')
})

test('B-06 where nobody named a call, the huddle of the channel is one', () => {
  const huddle = 'https://app.slack.com/huddle/T1/C1'
  const talking = { ...roomWith({ topics: { next: [topic(1, 'a')] } }), huddle }

  expect(JSON.stringify(topics.of(talking))).toContain(`"url":"${huddle}"`)
  expect(JSON.stringify(topics.of(talking))).toContain('ハドルで話す')
})
