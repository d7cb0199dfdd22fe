import { expect, test, vi } from 'vitest'
import { reclaimExpired } from '../platform/tasks/lease.ts'
import { cardOf } from '../testing/slack-cards.ts'
import {
  createLife,
  heardInTheRoom,
  leftOver,
  names,
  readInTheChannel,
  type Life,
} from '../testing/slack-life.ts'

const TALK = Array.from({ length: 6 }, (_, at) => `Word ${at + 1}`)

test('X-03 two servers beside one Slack: each thing is done by one of them, also when the other is killed in the middle of a post', async () => {
  await using life = await createLife({
    patience: { call: 3000, socket: 40 },
    tasksMayFail: true,
  })
  const { slack, api, ben } = life
  const { double } = slack
  const sockets = () => double.sockets.count(slack.app.id)
  await api.incidents.raise({ title: 'Checkout fails', severity: 'sev3' })
  slack.ben.join(life.channel())
  await using beside = await slack.another()
  const both = sockets()

  for (const word of TALK) slack.ben.type(life.channel(), word)
  await api.entries.record({ incident: '1', kind: 'status', text: 'We roll back now' })
  await slack.advance({ seconds: 10 })
  const heardByBoth = (await heardInTheRoom(life)).toSorted()

  // The first server posts what was said on the web; Slack does so, and its answer never comes.
  double.faults.onCall({ name: 'chat.postMessage' }, { kind: 'effect_then_hang' })
  beside.pause()
  const dying = ben.api.messages.post({ incident: '1', text: 'Said once' }).catch(() => null)
  await vi.waitFor(() => expect(lost(slack)).toBe(1), 2500)
  await slack.kill()
  beside.goOn()
  slack.ben.type(life.channel(), 'Heard by the other')
  await beside.advance({ seconds: 15 })
  await reclaimExpired(beside.db, beside.clock.now())
  await beside.advance({ seconds: 60 })
  await dying

  const heard = await heardInTheRoom({ api: await beside.webOf(ben.id) })
  expect([both, sockets()]).toEqual([4, 2])
  expect(heardByBoth).toEqual(TALK)
  expect(heard.filter((text) => text === 'Heard by the other')).toHaveLength(1)
  expect(shown(life, 'Said once')).toBe(1)
  expect(cardOf(slack, 'update', life.channel()).said).toContain('We roll back now')
  expect(names(life).toSorted()).toEqual(Array.from(new Set(names(life))).toSorted())
  expect(await leftOver({ ...life, slack: { ...slack, db: beside.db } })).toEqual([])
}, 120_000)

/** How many messages of the channel say this. */
const shown = (life: Life, said: string): number =>
  readInTheChannel(life).filter((message) => message.includes(said)).length

/** How many posts were made of which no answer came. */
const lost = ({ double }: Life['slack']): number =>
  double.log.calls('chat.postMessage').filter(({ done, answer }) => done && answer === null).length
