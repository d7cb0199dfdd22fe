import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import { incidentChannel, raisedBy3 } from '../testing/slack-cards.ts'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld } from '../testing/slack-world.ts'

test('W-17 whoever asks where it stands reads it alone, and may ask on without interrupting anybody', async () => {
  await using slack = await createSlackWorld()
  const { incident, aiko } = await raisedBy3(slack, '決済が失敗している')
  await aiko.api.incidents.edit({ incident, impact: 'カード払いの3割' })
  const { id: general } = slack.general
  const outsider = handOf(slack.daichi, () => general)

  await outsider.says('status #1')

  expect(outsider.hears()).toContain('影響：カード払いの3割')
  expect(outsider.hears()).toContain(ja.slack.home.brief.onlyYou)
  expect(outsider.hears()).toContain(ja.slack.home.brief.ask)
  expect(JSON.stringify(slack.double.state.messages[general] ?? [])).not.toContain('カード払い')
})

test('W-17 where one incident is open it is the one that is meant; of two one chooses', async () => {
  await using slack = await createSlackWorld()
  const { aiko } = await raisedBy3(slack, '決済が失敗している')
  const outsider = handOf(slack.daichi, () => slack.general.id)
  await outsider.says('状況')
  const ofOne = outsider.hears()
  await aiko.api.incidents.raise({ title: '検索が遅い' })

  await outsider.says('状況')

  expect(ofOne).toContain('決済が失敗している')
  expect(outsider.hears()).toContain(ja.slack.home.brief.which)
  expect(outsider.hears()).toContain('検索が遅い')
})

test('W-17 who is in it reads the whole brief, and the lobby answers by a button', async () => {
  await using slack = await createSlackWorld()
  const { incident, come } = await raisedBy3(slack, '決済が失敗している')
  const { id: channel } = incidentChannel(slack)
  const lobby = slack.channel('war_room').id
  const outsider = handOf(slack.daichi, () => lobby)
  const ben = await come('ben')

  await handOf(slack.ben, () => channel).says('status')
  await outsider.clicks('brief.open', incident)

  const inIt = handOf(slack.ben, () => channel).hears()
  const brief = await ben.api.console.brief({ incident })
  for (const { text } of brief.lines) expect(inIt).toContain(text.split('・')[0])
  expect(inIt).not.toContain(ja.slack.home.brief.ask)
  expect(outsider.hears()).toContain(ja.slack.home.brief.join)
})
