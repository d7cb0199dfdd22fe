import { expect, test } from 'vitest'
import type { Json } from '@hikeshi/slack-double'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

/** Somebody of the web, who has an account in the workspace by the same address. */
async function withAccount(slack: SlackWorld, name: string, language: 'ja' | 'en' = 'en') {
  const person = await slack.person(name)
  const locale = language === 'ja' ? 'ja-JP' : 'en-US'
  const email = `${name.toLowerCase()}@example.com`
  return { ...person, slack: slack.newcomer({ name: name.toLowerCase(), email, locale }) }
}

/** What the app wrote to this person alone, the oldest first. */
function directTo(slack: SlackWorld, user: string): readonly Json[] {
  const { channels, messages } = slack.double.state
  const room = Object.values(channels).find(
    ({ kind, members }) => kind === 'im' && members.includes(user),
  )
  return (room ? (messages[room.id] ?? []) : []) as unknown as readonly Json[]
}

const textsTo = (slack: SlackWorld, user: string) =>
  directTo(slack, user).map(({ text }) => String(text))

/** The app's direct messages of this person, as somewhere to press. */
function roomWith(slack: SlackWorld, user: string): string {
  const found = Object.values(slack.double.state.channels).find(
    ({ kind, members }) => kind === 'im' && members.includes(user),
  )
  return found?.id ?? ''
}

test('C-05 whoever is called by name hears it in a direct message, and answers there', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const bo = await withAccount(slack, 'Bo')
  const { number } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const incident = String(number)

  await ana.api.participants.summon({ incident, people: [bo.id] })
  await slack.settle()

  const heard = textsTo(slack, bo.slack.id)
  expect(heard[0]).toBe('Ana asks: can you come? INC-1 Payments fail')
  expect(heard[1]).toBe('What you do here counts as done by Bo in Hikeshi.')
  const [message] = directTo(slack, bo.slack.id)
  const at = { channel: roomWith(slack, bo.slack.id), ts: String(message?.['ts']) }
  await bo.slack.click(at, 'availability.now')
  const { people } = await ana.api.participants.roster({ incident })
  expect(people.find(({ person }) => person.id === bo.id)).toMatchObject({
    availability: 'now',
    answered: true,
  })
  // It says what was answered, and cannot be pressed a second time.
  const [after] = directTo(slack, bo.slack.id)
  expect(after?.['text']).toBe(message?.['text'])
  expect(JSON.stringify(after)).toContain('✓ I can act now')
  expect(JSON.stringify(after)).not.toContain('availability.now')
  expect(slack.log.errors).toEqual([])
})

test('X-02 what one person hears alone is in their language, whatever the channel speaks', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const bo = await withAccount(slack, 'Bo')
  await bo.api.session.changeMe({ language: 'ja' })
  const { number } = await ana.api.incidents.raise({ title: '決済が止まった' })
  const incident = String(number)

  const todo = await ana.api.todos.create({ incident, text: 'ログを見る', assignee: bo.id })
  await slack.settle()

  expect(textsTo(slack, bo.slack.id)).toContain('これをお願いできますか ログを見る')
  await bo.api.todos.accept({ todo: todo.id })
})

test('W-15 a nudge is seen by the one it is said to, with its buttons, why and “not needed”', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await withAccount(slack, 'Ana')
  const bo = await withAccount(slack, 'Bo')
  const { number } = await ana.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const incident = String(number)
  await bo.api.incidents.join({ incident, availability: 'now' })
  for (const name of ['Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida']) await slack.person(name)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  // A call, answered or not, is how the workspace comes to know them.
  await ana.api.participants.summon({ incident, people: [bo.id] })
  await bo.api.messages.post({ incident, text: 'here' })
  await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: bo.id })

  await slack.advance({ minutes: 6 })

  const nudges = (await ana.api.nudges.list({ incident })).items
  expect(nudges.flatMap(({ parts }) => parts.map(({ code }) => code))).toContain('N-06')
  // Nobody knew her in Slack, so she is in no channel there: it is a direct message.
  const toAna = directTo(slack, ana.slack.id).filter(({ text }) => String(text).includes('Bo'))
  expect(toAna).toHaveLength(1)
  for (const action of ['nudge.act', 'nudge.why', 'nudge.not-needed']) {
    expect(JSON.stringify(toAna)).toContain(`"action_id":"${action}"`)
  }
  expect(textsTo(slack, bo.slack.id).filter((text) => text.includes('not answered'))).toEqual([])
  expect(slack.log.errors).toEqual([])
})

test('X-03 what was whispered while Slack was down is dropped, not said late; the web has shown it', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const bo = await withAccount(slack, 'Bo')
  const { number } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const incident = String(number)
  const from = slack.clock.now().epochMilliseconds
  slack.double.faults.down(from, from + 4 * 60_000)
  await ana.api.participants.summon({ incident, people: [bo.id] })
  await slack.advance({ minutes: 3 })

  await slack.advance({ minutes: 2 })

  expect(textsTo(slack, bo.slack.id).filter((text) => text.includes('can you come'))).toEqual([])
  expect((await bo.api.participants.calls({})).items).toHaveLength(1)
  const parked = await slack.db
    .selectFrom('task')
    .select('key')
    .where('state', '=', 'parked')
    .execute()
  expect(parked).toEqual([])
})

test('C-05 what is said to everybody stands in the channel with its buttons, and goes with its reason', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const bo = await slack.person('Bo')
  for (const name of ['Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida']) await slack.person(name)
  const { number } = await ana.api.incidents.raise({ title: 'Payments fail', severity: 'sev1' })
  const room = () =>
    Object.values(slack.double.state.channels).find(({ name }) => name.startsWith('inc-'))?.id ?? ''
  const said = () => JSON.stringify(slack.double.state.messages[room()] ?? [])

  await slack.advance({ minutes: 6 })
  expect(said()).toContain('Nobody has answered yet. Ask somebody by name')

  await bo.api.incidents.join({ incident: String(number), availability: 'now' })
  await slack.advance({ seconds: 40 })
  expect(said()).not.toContain('Nobody has answered yet. Ask somebody by name')
})
