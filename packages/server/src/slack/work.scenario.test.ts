import { expect, test } from 'vitest'
import { incidentChannel, raisedBy3 } from '../testing/slack-cards.ts'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

/** Slack takes about a message a second. */
const MOMENT = { seconds: 20 } as const

async function atWork(slack: SlackWorld) {
  const { incident, aiko: web, come } = await raisedBy3(slack, 'Search is slow')
  await come('ben')
  await slack.advance(MOMENT)
  const where = () => incidentChannel(slack).id
  const [aiko, ben] = [handOf(slack.aiko, where), handOf(slack.ben, where)]
  return { incident, api: web.api, aiko, ben }
}

test('C-06 a to-do is added, asked for with a reason, accepted, given back and taken, each in one go', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { incident, api, aiko, ben } = await atWork(slack)
  const theirs = async () => {
    const { items } = await api.todos.list({ incident })
    const one = items.find(({ text }) => text.en === 'Look at the slow log')
    return [one?.askedOf?.name ?? null, one?.assignee?.name ?? null, one?.state]
  }
  const askedBen = `ask <@${ben.id}> slow log`

  await aiko.says('todo Look at the slow log')
  await aiko.says(askedBen)
  const asked = await theirs()
  await ben.says('accept slow log')
  const accepted = await theirs()
  await ben.says('pass slow log')
  const passed = await theirs()
  await aiko.says('take ＳＬＯＷ log')
  await aiko.says('done slow log')
  const done = await theirs()

  expect(asked[0]).not.toBeNull()
  expect(accepted).toEqual([null, asked[0], 'open'])
  expect(passed).toEqual([null, null, 'open'])
  expect(done[2]).toBe('done')
  expect(aiko.hears()).toContain('Look at the slow log')
})

test('B-16 a notice begins with a template, warns of a guess once, and is then kept as a draft', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { incident, api, aiko } = await atWork(slack)
  await aiko.says('guess The new index is the cause')
  const { items } = await api.notices.list({ incident })
  const audience = items[0]?.audience ?? ''
  await aiko.says('notice')
  await aiko.presses('notice.decide', `${incident}/${audience}`)
  await aiko.sends({ state: 'planned' })
  await aiko.presses('notice.draft', `${incident}/${audience}`)
  const templates = await api.notices.templates({ incident, audience })

  await aiko.fills({ template: templates.items[0]?.key ?? '' })
  await aiko.sends({ text1: 'Search is slow. The new index is the cause.' })
  const warned = aiko.reads()
  await aiko.sends()

  const [notice] = (await api.notices.list({ incident })).items
  expect(warned).toContain('Look at these once more')
  expect(notice).toMatchObject({
    state: 'drafted',
    text: 'Search is slow. The new index is the cause.',
  })
  expect(aiko.form()).toBe('list')
})

test('C-19 command is passed to whoever is named, and stays where it is until they accept', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { incident, api, aiko, ben } = await atWork(slack)
  const leads = async () => (await api.incidents.get({ incident })).commander?.id
  await aiko.says('commander')
  const before = await leads()

  await aiko.says(`handover <@${ben.id}> watch the queue`)
  await slack.advance(MOMENT)
  const meanwhile = await leads()
  await ben.clicks('handover.accept')

  expect(meanwhile).toBe(before)
  expect(await leads()).not.toBe(before)
  const { predecessors } = await api.incidents.get({ incident })
  expect(predecessors.map(({ id }) => id)).toEqual([before])
})
