import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createSlackWorld } from '../../testing/slack-world.ts'

const shown = (view: unknown): string => JSON.stringify(view)

test('C-01 the home tab shows somebody what is going on, in their language, as soon as they look, and what they chose there', async () => {
  await using slack = await createSlackWorld({ language: 'ja' })
  const ana = await slack.person('Ana', 'owner')
  await ana.api.incidents.raise({ title: '決済が止まっている' })
  const { aiko, app } = slack

  aiko.openHome(app.id)
  await slack.settle()

  const home = shown(aiko.home(app.id))
  expect(home).toContain('INC-1 決済が止まっている')
  expect(home).toContain('"action_id":"raise.open"')

  await aiko.click({ home: app.id }, 'subscription.on')
  await slack.advance({ seconds: 5 })

  expect(shown(aiko.home(app.id))).toContain('"action_id":"subscription.off"')
  expect(home).toContain(ja.slack.home.nobodyOnCall)

  await ana.api.teams.create({ name: 'Ops', groups: ['oncall'], members: [ana.id] })
  aiko.openHome(app.id)
  await slack.settle()

  expect(shown(aiko.home(app.id))).toContain('"text":"Anaさん"')
  expect(slack.log.errors).toEqual([])
})

test('C-01 a home tab that somebody looked at follows what happens within five seconds, and no longer after a day', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const { number } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const bo = await slack.person('Bo')
  const there = slack.newcomer({ name: 'bo', email: 'bo@example.com', locale: 'en-US' })
  there.openHome(slack.app.id)
  await slack.settle()
  const home = () => shown(there.home(slack.app.id))
  expect(home()).toContain(en.slack.home.nothingWaits)

  await ana.api.participants.summon({ incident: String(number), people: [bo.id] })
  await slack.advance({ seconds: 5 })
  expect(home()).toContain(en.slack.home.calledBy('Ana', ''))

  await bo.api.incidents.join({ incident: String(number), availability: 'now' })
  await slack.advance({ seconds: 5 })
  expect(home()).not.toContain(en.slack.home.calledBy('Ana', ''))
  const published = () => slack.double.log.calls('views.publish').length
  const before = published()
  await slack.advance({ seconds: 60 })
  expect(published()).toBe(before)

  await sql`update slack_state set value = value || '{"openedAt": "2026-01-04T08:00:00Z"}'`.execute(
    slack.db,
  )
  await ana.api.incidents.raise({ title: 'Search is slow' })
  await slack.advance({ minutes: 2 })
  expect(published()).toBe(before)
})

test('W-15 a private incident is on nobody else’s home tab', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  await ana.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })

  slack.ben.openHome(slack.app.id)
  await slack.settle()

  expect(shown(slack.ben.home(slack.app.id))).toContain(en.slack.home.noneOpen)
})
