import type { Api } from '../call.ts'
import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import { cardOf, incidentChannel, raisedBy3 } from '../../testing/slack-cards.ts'
import { handOf } from '../../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

/** A team as small as this one hears little unless it says otherwise. */
async function hearAll(slack: SlackWorld): Promise<void> {
  const { api } = await slack.person('Ana', 'owner')
  const { version } = await api.settings.part({ part: 'profile' })
  const content = { zone: 'UTC', preset: 'standard', switches: { nudges: 'all' } }
  await api.settings.change({ part: 'profile', version, content })
}

async function parkThree(api: Api, incident: string): Promise<void> {
  const { next } = await api.topics.add({ incident, text: '決済の切り戻し' })
  await api.topics.move({ incident, topic: next[0]?.id ?? '', to: 'current' })
  for (const text of ['返金', '広報', '来月の計画']) {
    await api.topics.add({ incident, text, lane: 'parked' })
  }
}

/** What the product says to everybody, and under which message. */
const linesOf = (slack: SlackWorld) =>
  (slack.double.state.messages[incidentChannel(slack).id] ?? []).map((message) => ({
    code: JSON.stringify(message),
    thread: message.threadTs,
  }))

test('W-23 N-11 a commander who fixes it themselves sees so in Slack alone, at most twice an hour, and nothing keeps it', async () => {
  await using slack = await createSlackWorld()
  await hearAll(slack)
  const { incident, aiko, come } = await raisedBy3(slack, '決済が止まった')
  const ben = await come('ben')
  const chihiro = await come('chihiro')
  await aiko.api.incidents.setRole({ incident, role: 'commander', person: aiko.id })
  await aiko.api.incidents.align({ incident, action: 'skip' })
  for (const { api } of [ben, chihiro]) await api.messages.post({ incident, text: 'います' })
  const { text: line } = ja.nudges.codes['N-11']
  const said = line({ minutes: 0, count: 0, people: '', audiences: '', text: '', day: '', at: '' })
  const hands = ['aiko', 'ben', 'chihiro'].map((name) =>
    handOf(slack.as(name), () => incidentChannel(slack).id),
  )
  const seenBy = () =>
    ['aiko', 'ben', 'chihiro'].map(
      (name) =>
        slack
          .as(name)
          .messages(incidentChannel(slack).id)
          .filter((message) => JSON.stringify(message).includes(said)).length,
    )
  const works = async () => {
    const { id } = await aiko.api.todos.create({ incident, text: 'ログを見る' })
    await aiko.api.todos.take({ todo: id })
    await aiko.api.messages.post({ incident, text: 'ログを見ています' })
    await slack.advance({ minutes: 2 })
  }

  await works()
  expect(seenBy()).toEqual([1, 0, 0])
  await parkThree(aiko.api, incident)
  await hands[0]?.clicks('nudge.not-needed')
  // The sentence takes the place of what was said, which can be pressed no more.
  expect(hands[0]?.sees()).toContain(ja.slack.commands.nudgeRests)
  expect(hands[0]?.finds('nudge.not-needed')).toBe(false)
  await works()
  expect(seenBy()).toEqual([0, 0, 0])
  await slack.advance({ minutes: 30 })
  await works()

  expect(seenBy()).toEqual([1, 0, 0])
  await hands[0]?.clicks('nudge.act')
  expect(hands[0]?.form()).toContain('handover')
  // Quiet lines hang from the board and call nobody into the channel.
  const board = cardOf(slack, 'board').ts
  const quiet = linesOf(slack).find(({ code }) => code.includes('N-17'))
  expect(quiet?.thread).toBe(board)
  const tables = ['event', 'nudge', 'attempt', 'task', 'slack_object', 'slack_state'] as const
  for (const table of tables) {
    const rows = await slack.db.selectFrom(table).selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/N-11|unrecorded/)
  }
  expect(slack.log.errors).toEqual([])
})

test('X-04 what Slack does not say to somebody stands on the board with the manual way until they answer or hear it after all, and whoever asked hears it', async () => {
  await using slack = await createSlackWorld()
  const { incident, aiko, come } = await raisedBy3(slack, '決済が止まった')
  const ben = await come('ben')
  const stranger = await slack.person('Hana')
  const line = ja.slack.channel.problems.unheard
  const problems = async () => (await aiko.api.slack.place({ incident })).problems
  const heard = () =>
    slack.aiko
      .messages(incidentChannel(slack).id)
      .filter((message) => JSON.stringify(message).includes(line('Ben Carterさん')))
  const over = slack.double.faults.onCall(
    { name: 'chat.postMessage', times: 9, where: ({ channel }) => String(channel).startsWith('D') },
    { kind: 'error', error: 'restricted_action' },
  )

  const todo = await aiko.api.todos.create({ incident, text: 'ログを見る', assignee: ben.id })
  await slack.advance({ seconds: 10 })
  expect(await problems()).toEqual([line('Ben Carterさん')])
  expect(heard()).toHaveLength(1)
  over()
  await ben.api.todos.pass({ todo: todo.id })
  await aiko.api.todos.ask({ todo: todo.id, person: ben.id })
  await slack.advance({ seconds: 10 })
  expect(await problems()).toEqual([])
  await aiko.api.participants.summon({ incident, people: [stranger.id] })
  await slack.advance({ seconds: 10 })

  expect(await problems()).toEqual([line('Hanaさん')])
  expect(heard()).toHaveLength(1)
  await ben.api.todos.accept({ todo: todo.id })
  await stranger.api.incidents.join({ incident, availability: 'now' })
  expect(await problems()).toEqual([])
  expect(slack.log.errors).toEqual([])
})
