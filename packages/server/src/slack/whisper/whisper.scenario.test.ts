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

test('C-05 whoever is called by name hears it in a direct message, and answers there', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const bo = await withAccount(slack, 'Bo')
  const { number } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const incident = String(number)

  await ana.api.participants.summon({ incident, people: [bo.id] })
  await slack.settle()
  console.log(JSON.stringify(directTo(slack, bo.slack.id), null, 1).slice(0, 3000), slack.log)

  expect(textsTo(slack, bo.slack.id)).toEqual([
    expect.stringContaining('What you do here counts as done by Bo'),
    expect.stringContaining('Ana asks: can you come?'),
  ])
})
