import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import { handOf } from '../../testing/slack-hand.ts'
import { createSlackWorld } from '../../testing/slack-world.ts'

const seconds = (at: string): number => Temporal.Instant.from(at).epochMilliseconds / 1000

test('W-11 a drill is planned from the home tab, answered on everybody’s, goes when it is over, and is recorded', async () => {
  await using slack = await createSlackWorld({ language: 'ja' })
  const ana = await slack.person('Ana')
  const { aiko, ben, app } = slack
  const home = (who: typeof aiko) => JSON.stringify(who.home(app.id))
  const hand = handOf(aiko, () => slack.general.id)
  for (const who of [aiko, ben]) who.openHome(app.id)
  await slack.settle()
  expect(home(aiko)).toContain(ja.slack.drills.none)

  await aiko.click({ home: app.id }, 'drill.plan')
  const past = await hand.isRefused({ startsAt: seconds('2026-01-05T08:00:00Z') })
  await hand.sends({ startsAt: seconds('2026-01-05T10:00:00Z'), place: '会議室A' })
  const planned = hand.reads()
  await hand.closes()
  await slack.advance({ seconds: 3 })
  await ben.click({ home: app.id }, 'drill.command')
  await slack.advance({ seconds: 3 })

  expect(past['startsAt']).toContain(ja.refusals['drill-in-the-past'].title)
  expect(planned).toContain('訓練「障害対応訓練」を計画しました。')
  expect(home(aiko)).toContain('コマンダーをやってみたい人：Ben Carterさん')
  expect(home(aiko)).toContain('場所：会議室A')
  expect(home(ben)).toContain('✓ コマンダーをやってみたい')
  expect(home(ben)).not.toContain('drill.change')

  await slack.advance({ minutes: 61 })
  expect(home(aiko)).toContain('drill.hold')
  await slack.advance({ minutes: 45 })
  expect(home(ben)).toContain(ja.slack.drills.none)
  expect(home(aiko)).toContain('は実施しましたか')

  await aiko.click({ home: app.id }, 'drill.abort')
  expect(hand.title()).toBe(ja.screens.drills.settle.not)
  await hand.closes()
  await aiko.click({ home: app.id }, 'drill.hold')
  expect(hand.reads()).toContain('やってみたいと答えた人：Ben Carterさん')
  await hand.sends({ note: '落ち着いて指揮できた' })
  await slack.advance({ seconds: 3 })
  const { items } = await ana.api.drills.list({ when: 'past' })
  expect(items).toMatchObject([
    { state: 'done', commander: { name: 'Ben Carter' }, note: '落ち着いて指揮できた' },
  ])
  expect(home(aiko)).not.toContain('は実施しましたか')
  expect(slack.log.errors).toEqual([])
})

test('W-11 /hikeshi drill lists what is planned: it is answered, changed and called off there, and the list comes back', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const { ben, chihiro } = slack
  const hand = handOf(ben, () => slack.general.id)
  const other = handOf(chihiro, () => slack.general.id)

  await hand.does('drill Hand over command', {
    rhythm: 'monthly',
    invite: [chihiro.id],
  })
  // Two weeks ahead there is time to answer: at two in the afternoon in Tokyo.
  expect(hand.reads()).toContain(`<!date^${seconds('2026-01-19T05:00:00Z')}^`)
  expect(hand.reads()).toContain(en.slack.drills.told.invited)
  await hand.closes()
  await other.says('drill')
  expect(other.reads()).toContain('1 yet to answer')
  await other.pressesBy('Hand over command', 'drill.watch')
  expect(other.reads()).toContain(`✓ ${en.screens.drills.answer.observer}`)
  expect(other.reads()).not.toContain(en.screens.drills.change)

  // Somebody moved it by a program meanwhile, to the second: Slack has none.
  const [planned] = (await ana.api.drills.list({})).items
  await ana.api.drills.change({ drill: planned?.id ?? '', startsAt: '2026-02-18T05:00:30Z' })
  await hand.says('訓練')
  await hand.pressesBy('Hand over command', 'drill.change')
  await hand.sends({ title: 'Failover', minutes: '90', facilitator: chihiro.id })
  const changed = hand.reads()
  const [kept] = (await ana.api.drills.list({})).items
  await hand.pressesBy('Failover', 'drill.abort')
  await hand.sends({ reason: 'Half of us are away', series: ['end'] })

  expect(changed).toContain('Failover')
  expect(kept).toMatchObject({ title: 'Failover', startsAt: '2026-02-18T05:00:30Z' })
  expect(changed).toContain('90 min')
  expect(changed).toContain('Facilitator: 千葉 千尋')
  expect(hand.reads()).toContain(en.slack.drills.none)
  const types = (await slack.world.events()).filter((type) => type.startsWith('drill.'))
  expect(types).toEqual([
    'drill.scheduled',
    'drill.answered',
    'drill.changed',
    'drill.changed',
    'drill.changed',
    'drill.aborted',
  ])
  expect(slack.log.errors).toEqual([])
})
