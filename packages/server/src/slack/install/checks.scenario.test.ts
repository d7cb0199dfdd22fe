import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

async function checkedBy(slack: SlackWorld) {
  const ana = await slack.person('Ana', 'owner')
  await ana.api.incidents.raise({ title: 'Payments fail' })
  await slack.advance({ minutes: 1 })
  const { items } = await ana.api.slack.check({})
  return { ana, of: (key: string) => items.find((check) => check.key === key) }
}

test('X-05 a workspace that lets the app do all it needs is said to be good', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { ana, of } = await checkedBy(slack)

  for (const key of ['token', 'scopes', 'hearing', 'channels', 'lobby']) {
    expect(of(key)).toMatchObject({ state: 'good' })
  }
  expect((await ana.api.slack.get({})).connection).toMatchObject({
    condition: 'ok',
    transport: 'socket',
    sockets: 2,
  })
  expect(await ana.api.health.get({})).toMatchObject({ slack: { condition: 'ok' } })
})

test('X-05 a right that the admin of the workspace did not give is named', async () => {
  await using slack = await createSlackWorld({ language: 'en', without: ['pins:write'] })
  const { of } = await checkedBy(slack)

  expect(of('scopes')).toEqual({ key: 'scopes', state: 'bad', names: ['pins:write'] })
})

test('X-05 how Slack is connected is for admins alone', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const bo = await slack.person('Bo')

  await expect(bo.api.slack.get({})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(bo.api.slack.check({})).rejects.toMatchObject({ code: 'not-allowed' })
})
