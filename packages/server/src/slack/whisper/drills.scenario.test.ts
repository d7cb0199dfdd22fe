import { en } from '@hikeshi/contract/words/en'
import type { Json } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

/** Somebody of the web, who has an account in the workspace by the same address. */
async function withAccount(slack: SlackWorld, name: string) {
  const person = await slack.person(name)
  const key = name.toLowerCase()
  return { ...person, slack: slack.newcomer({ name: key, email: `${key}@example.com` }) }
}

/** What the app wrote about drills to this person alone, the oldest first. */
function heardBy(slack: SlackWorld, { id }: SlackWorld['aiko']): readonly Json[] {
  const { channels, messages } = slack.double.state
  const room = Object.values(channels).find(
    ({ kind, members }) => kind === 'im' && members.includes(id),
  )
  const said = (room ? (messages[room.id] ?? []) : []) as unknown as readonly Json[]
  return said.filter(({ text }) => /drill/i.test(String(text)))
}

test('W-11 a drill is told to those whom it concerns and not to whoever did it: asked, reminded, moved, called off', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await withAccount(slack, 'Ana')
  const bo = await withAccount(slack, 'Bo')
  const cy = await withAccount(slack, 'Cy')
  const texts = (who: typeof ana) => heardBy(slack, who.slack).map(({ text }) => text)

  // A day and ten minutes from now.
  const { id: drill } = await ana.api.drills.schedule({
    title: 'Failover drill',
    startsAt: '2026-01-06T09:10:00Z',
    invite: [bo.id, ana.id],
  })
  await slack.settle()
  const [asked] = heardBy(slack, bo.slack)
  const channel = Object.values(slack.double.state.channels).find(
    ({ kind, members }) => kind === 'im' && members.includes(bo.slack.id),
  )?.id
  await bo.slack.click({ channel: channel ?? '', ts: String(asked?.['ts']) }, 'drill.play')
  const [answered] = heardBy(slack, bo.slack)
  await ana.api.drills.change({ drill, invite: [cy.id] })
  await slack.advance({ minutes: 11 })
  await cy.api.drills.answer({ drill, answer: 'away' })
  await ana.api.drills.change({ drill, startsAt: '2026-01-06T11:00:00Z' })
  await ana.api.drills.abort({ drill, reason: 'Too many are away' })
  await slack.settle()

  const shown = JSON.stringify(answered?.['blocks'])
  expect(shown).toContain(`✓ ${en.screens.drills.answer.player}`)
  expect(shown).not.toContain('drill.play')
  expect((await ana.api.drills.get({ drill })).people).toMatchObject([
    { person: { name: 'Bo' }, answer: 'player' },
    { person: { name: 'Ana' }, answer: null },
    { person: { name: 'Cy' }, answer: 'away' },
  ])
  expect(texts(bo)).toEqual([
    'Ana invites you to a drill Failover drill',
    'A drill is coming up Failover drill',
    'Ana moved a drill to another time Failover drill',
    'Ana called off a drill Failover drill',
  ])
  expect(texts(cy)).toEqual([
    'Ana invites you to a drill Failover drill',
    'A drill is coming up. Can you come? Failover drill',
  ])
  expect(texts(ana)).toEqual(['A drill is coming up Failover drill'])
  expect(slack.log.errors).toEqual([])
})

test('X-03 what was to be said of a drill while Slack was down is said when it is back, as long as the drill is still to come', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await withAccount(slack, 'Ana')
  const bo = await withAccount(slack, 'Bo')
  await ana.api.drills.schedule({
    title: 'Failover drill',
    startsAt: '2026-01-06T09:10:00Z',
    invite: [bo.id],
  })
  const from = slack.clock.now().add({ minutes: 5 }).epochMilliseconds
  slack.double.faults.down(from, from + 30 * 60_000)

  await slack.advance({ minutes: 20 })
  const meanwhile = heardBy(slack, bo.slack).length
  await slack.advance({ minutes: 20 })

  expect(meanwhile).toBe(1)
  expect(heardBy(slack, bo.slack).map(({ text }) => text)).toEqual([
    'Ana invites you to a drill Failover drill',
    'A drill is coming up. Can you come? Failover drill',
  ])
  const parked = await slack.db
    .selectFrom('task')
    .select('key')
    .where('state', '=', 'parked')
    .execute()
  expect(parked).toEqual([])
})
