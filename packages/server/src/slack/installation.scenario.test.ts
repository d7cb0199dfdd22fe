import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

const called = ({ double }: SlackWorld): number => double.log.calls().length

test.each([
  ['socket', 'uninstalled'],
  ['http', 'revoked'],
] as const)(
  'X-04 X-05 over %s an app that is %s is said to be so on both pages, and Slack is left alone',
  async (transport, how) => {
    const error = 'token_revoked'
    await using slack = await createSlackWorld({ language: 'en', transport })
    const ana = await slack.person('Ana', 'owner')
    await ana.api.incidents.raise({ title: 'Payments fail' })
    await slack.advance({ minutes: 1 })

    slack.double.human.as(slack.aiko.id).removeApp(slack.app.id, how)
    await slack.advance({ seconds: 10 })
    const { connection } = await ana.api.slack.get({})
    const since = connection?.since
    const before = called(slack)
    for (let n = 0; n < 3; n++) await ana.api.incidents.raise({ title: `Search is slow ${n}` })
    await slack.advance({ minutes: 25 })

    expect(connection).toMatchObject({ condition: 'refused', refusal: error })
    expect((await ana.api.slack.get({})).connection).toMatchObject({ condition: 'refused', since })
    expect(await ana.api.health.get({})).toMatchObject({
      slack: { condition: 'refused', since },
      alarms: [{ code: 'slack-refused' }],
    })
    expect(called(slack) - before).toBeLessThanOrEqual(12)
    expect(slack.log.errors).toMatchObject([{ error }])
  },
)

test('X-05 old news of a token that was taken away changes nothing where Slack knows us', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const ana = await slack.person('Ana', 'owner')
  const { install, app, team } = slack

  slack.double.change((turn) => {
    turn.emit({
      audience: { appId: app.id },
      teamId: team.id,
      channelId: null,
      name: 'tokens_revoked',
      event: { type: 'tokens_revoked', tokens: { oauth: [], bot: [install.botUserId] } },
    })
  })
  const before = called(slack)
  await slack.advance({ seconds: 10 })

  expect(called(slack)).toBeGreaterThan(before)
  expect((await ana.api.slack.get({})).connection).toMatchObject({ condition: 'ok' })
  expect(slack.log.errors).toEqual([])
})
