import type { Language } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import {
  cardOf,
  cardsIn,
  incidentChannel,
  kindsIn,
  raisedBy3,
  type Participant,
} from '../testing/slack-cards.ts'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld } from '../testing/slack-world.ts'

const WORDS = { ja, en } as const
/** Slack takes about a message a second. */
const MOMENT = { seconds: 20 } as const
/** Each language once, each severity once. */
const IN_EACH = [
  ['ja', 'sev3'],
  ['en', 'sev1'],
] as const

/** Evidence of a machine and of a person, a proposal, everybody’s agreement, and the word that it is over. */
async function converge(incident: string, people: readonly Participant[]): Promise<void> {
  const [commander, other] = people
  if (!commander || !other) throw new Error('two have to agree')
  const record = (origin: 'system' | 'support', text: string) =>
    other.api.entries.record({ incident, kind: 'evidence', origin, text })
  const graph = await record('system', 'グラフが平ら')
  const word = await record('support', 'CSが確認した')
  const evidence = [graph.id, word.id]
  await other.api.incidents.converge({ incident, action: 'propose', text: '戻った', evidence })
  for (const { api } of people) await api.incidents.converge({ incident, action: 'agree' })
}

test.each(IN_EACH)(
  'B-01 C-28 in %s at %s one board and one roster stand from the suspicion to convergence, edited and never doubled',
  async (language: Language, severity) => {
    await using slack = await createSlackWorld({ language })
    const { states } = WORDS[language].labels
    const { incident, aiko, come } = await raisedBy3(slack, '決済が失敗している')
    const ben = await come('ben')
    const chihiro = await come('chihiro')
    const board = cardOf(slack, 'board')
    const roster = cardOf(slack, 'roster')
    expect(board.said).toContain(states.suspected)

    const { incidents } = aiko.api
    await incidents.setRole({ incident, role: 'commander', person: aiko.id })
    await incidents.setSeverity({ incident, severity })
    await incidents.align({ incident, action: 'start' })
    await slack.advance(MOMENT)
    expect(cardOf(slack, 'board').said).toContain(states.aligning)
    expect(cardOf(slack, 'alignment').actions).toContain('align.outcome')

    await incidents.align({ incident, action: 'finish', policy: '前の版に戻す' })
    await slack.advance(MOMENT)
    expect(cardOf(slack, 'board').said).toContain('前の版に戻す')
    expect(cardOf(slack, 'alignment').actions).toEqual([])
    expect(cardOf(slack, 'todos').actions).toContain('todo.take')

    await incidents.transition({ incident, to: 'monitoring', watch: 'エラー率' })
    await converge(incident, [aiko, ben, chihiro])
    await slack.advance(MOMENT)
    expect(cardOf(slack, 'convergence').actions).toContain('converge.declare')
    await incidents.converge({ incident, action: 'declare' })
    await slack.advance(MOMENT)

    expect(cardOf(slack, 'board')).toMatchObject({ ts: board.ts })
    expect(cardOf(slack, 'board').said).toContain(states.converged)
    expect(cardOf(slack, 'roster')).toMatchObject({ ts: roster.ts, actions: [] })
    expect(cardOf(slack, 'convergence').said).toContain(
      WORDS[language].slack.cards.convergence.done,
    )
    expect(slack.double.state.pins[incidentChannel(slack).id]?.map(({ ts }) => ts)).toEqual([
      board.ts,
    ])
    expect(kindsIn(slack)).not.toContain('update')
    expect(slack.log.errors).toEqual([])
  },
)

test.each(IN_EACH)(
  'C-01 in %s at %s nothing is said twice, and what was no incident has no button left but the way back',
  async (language: Language, severity) => {
    await using slack = await createSlackWorld({ language })
    const { incident, aiko, come } = await raisedBy3(slack, '決済が失敗している')
    const ben = await come('ben')
    await aiko.api.incidents.setRole({ incident, role: 'commander', person: aiko.id })
    await aiko.api.incidents.setSeverity({ incident, severity })
    await aiko.api.incidents.transition({ incident, to: 'dismissed', because: 'false_alarm' })

    const cards = cardsIn(slack, incidentChannel(slack).id)
    const keys = cards.map(({ kind, key }) => `${kind}/${key}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(cardOf(slack, 'board').actions).toEqual(['restore.open'])
    const pressable = cards.filter(({ actions }) => actions.length > 0).map(({ kind }) => kind)
    expect(pressable).toEqual(['board'])

    await ben.api.incidents.restore({ incident, reason: '本当だった' })
    expect(cardOf(slack, 'board').actions).toContain('incident.join')
    expect(cardOf(slack, 'roster').actions).toContain('availability.now')
  },
)

test('C-11 W-01 the lobby says what is open with a way in, follows it in place, and names nothing private', async () => {
  await using slack = await createSlackWorld()
  const { incident, aiko } = await raisedBy3(slack, '決済が失敗している')
  const lobby = slack.channel('war_room').id
  const first = cardOf(slack, 'lobby', lobby)
  expect(first.actions).toContain('incident.join')

  await aiko.api.incidents.setSeverity({ incident, severity: 'sev1' })
  const worse = cardOf(slack, 'lobby', lobby)
  expect(worse).toMatchObject({ ts: first.ts })
  expect(worse.said).toContain(ja.labels.severities.sev1)

  await aiko.api.incidents.edit({ incident, visibility: 'private' })
  const after = JSON.stringify(slack.double.state.messages[lobby])
  expect(after).not.toContain('決済')
})

test('B-10 of a private incident the board stands in its private channel alone', async () => {
  await using slack = await createSlackWorld()
  const { aiko } = await raisedBy3(slack, '決済が失敗している')
  const secret = await aiko.api.incidents.raise({ title: '情報が漏れた', visibility: 'private' })

  const channels = Object.values(slack.double.state.channels)
  const telling = channels.filter(({ id }) =>
    JSON.stringify(slack.double.state.messages[id] ?? []).includes('情報が漏れた'),
  )
  expect(telling).toHaveLength(1)
  expect(telling[0]?.kind).toBe('private')
  const board = cardOf(slack, 'board', telling[0]?.id)
  expect(board.said).toContain(ja.slack.cards.private)
  expect(secret.visibility).toBe('private')
})

test('W-24 command that is passed on is offered in the channel, taken by a button, and told once', async () => {
  await using slack = await createSlackWorld()
  const { incident, aiko, come } = await raisedBy3(slack, '決済が失敗している')
  const ben = await come('ben')
  await aiko.api.incidents.setRole({ incident, role: 'commander', person: aiko.id })
  await aiko.api.incidents.handOver({ incident, to: ben.id, note: '返金の話が残っている' })
  const offer = cardOf(slack, 'handover')
  expect(offer.said).toContain('返金の話が残っている')

  const { id: channel } = incidentChannel(slack)
  await handOf(slack.ben, () => channel).clicks('handover.accept')
  await slack.advance(MOMENT)

  expect(kindsIn(slack)).not.toContain('handover')
  const told = cardsIn(slack, channel).filter(({ kind }) => kind === 'command')
  expect(told).toHaveLength(2)
  expect(told[1]?.said).toContain(`<@${slack.ben.id}>`)
})

test('C-18 C-06 hands are called by buttons, and a to-do changes hands by one click each', async () => {
  await using slack = await createSlackWorld()
  const { incident, aiko, come } = await raisedBy3(slack, '決済が失敗している')
  await come('ben')
  const { id: channel } = incidentChannel(slack)
  await handOf(slack.chihiro, () => channel).clicks('availability.watching')
  await aiko.api.todos.create({ incident, text: '決済ログを調べる' })

  await handOf(slack.ben, () => channel).clicks('todo.take')

  expect(cardOf(slack, 'roster').said).toContain(`<@${slack.chihiro.id}>`)
  expect(cardOf(slack, 'todos').said).toContain(`<@${slack.ben.id}>`)
  expect(cardOf(slack, 'roster').said).toContain('決済ログを調べる')
})

/** Takes an incident alone to its end, with one action that helped. */
async function over({ id, api }: Participant, incident: string): Promise<void> {
  await api.incidents.setRole({ incident, role: 'commander', person: id })
  await api.incidents.align({ incident, action: 'skip' })
  const done = await api.entries.record({ incident, kind: 'action', text: '前の版に戻した' })
  await api.entries.change({ entry: done.id, state: 'done' })
  const fact = await api.entries.record({ incident, kind: 'fact', text: '戻したら止まった' })
  await api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await api.incidents.converge({ incident, action: 'declare', override: '一人で確かめた' })
}

test('C-30 past cases that sound like it are told once in a new channel; a private one never is', async () => {
  await using slack = await createSlackWorld()
  const { incident, aiko } = await raisedBy3(slack, 'カード決済が失敗している')
  const title = 'カード決済が失敗している（不正）'
  const secret = await aiko.api.incidents.raise({ title, visibility: 'private' })
  for (const past of [incident, secret.id]) await over(aiko, past)
  await slack.advance(MOMENT)

  await aiko.api.incidents.raise({ title: 'カード決済が失敗' })
  await slack.advance(MOMENT)

  const told = Object.values(slack.double.state.channels).flatMap(({ id }) =>
    cardsIn(slack, id).filter(({ kind }) => kind === 'similar'),
  )
  const ofNew = told.at(-1)
  expect(ofNew?.said).toContain('INC-1 カード決済が失敗している')
  expect(ofNew?.said).toContain('前の版に戻した')
  expect(JSON.stringify(told)).not.toContain('不正')
})
