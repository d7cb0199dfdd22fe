import { createDouble, furnish, type App, type SlackDouble } from '@hikeshi/slack-double'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../testing/postgres-server.ts'
import { startRealServer } from '../testing/real-server.ts'

let database: TestPostgres
beforeAll(async () => {
  database = await startTestPostgres({ durable: true })
})
afterAll(() => database.stop())

/** A Slack with an app in it that may do everything and has our command. */
async function workspace() {
  const double = createDouble({ seed: 5 })
  const { app, install } = furnish(double, null, null)
  change(double, app, {
    commands: [{ command: '/hikeshi', description: '', usageHint: '', shouldEscape: true }],
  })
  const url = await double.listen()
  const [aiko] = Object.values(double.state.users)
  const [general] = Object.values(double.state.channels)
  if (!aiko || !general) throw new Error('an empty workspace')
  return {
    double,
    app,
    settings: { SLACK_BOT_TOKEN: install.token, SLACK_API_URL: `${url}/api/` },
    raise: () => double.human.as(aiko.id).command(general.id, '/hikeshi 決済が止まっている'),
    modal: () => double.human.as(aiko.id).modal(),
  }
}

function change(double: SlackDouble, { id }: App, wanted: Partial<App>): void {
  double.change((turn) => {
    const now = turn.state.apps[id]
    if (now) turn.put('apps', id, { ...now, ...wanted })
  })
}

test('C-01 a real server over HTTP answers the challenge of Slack, and its commands', async () => {
  const slack = await workspace()
  const { double, app, settings } = slack
  {
    await using server = await startRealServer(database.connectionString(), {
      ...settings,
      SLACK_SIGNING_SECRET: app.signingSecret,
    })
    const url = `${server.url}/slack/events`
    const one = { eventsUrl: url, commandsUrl: url, interactivityUrl: url, optionsUrl: url }
    change(double, app, { transport: { kind: 'http', ...one } })

    expect(await double.verify(app.id)).toBe(true)
    expect(await slack.raise()).toEqual({ ok: true })
    expect(slack.modal()).toMatchObject({ type: 'modal' })
    const forged = await fetch(url, { method: 'POST', body: '{}' })
    expect(forged.status).toBe(401)
  }
  await double.close()
})

test('C-01 a real server over sockets answers commands, and lets go of both when it stops', async () => {
  const slack = await workspace()
  const { double, app, settings } = slack
  {
    await using server = await startRealServer(database.connectionString(), {
      ...settings,
      SLACK_APP_TOKEN: app.appToken,
    })
    await vi.waitFor(() => expect(double.sockets.count(app.id)).toBe(2), 5000)

    expect(await slack.raise()).toEqual({ ok: true })
    expect(slack.modal()).toMatchObject({ type: 'modal' })
    const http = await fetch(`${server.url}/slack/events`, { method: 'POST', body: '{}' })
    expect(http.status).toBe(404)
  }
  await vi.waitFor(() => expect(double.sockets.count(app.id)).toBe(0), 5000)
  await double.close()
})

test('X-03 a socket that Slack refreshes or cuts is opened again, and the other hears meanwhile', async () => {
  const slack = await workspace()
  const { double, app, settings } = slack
  {
    await using server = await startRealServer(database.connectionString(), {
      ...settings,
      SLACK_APP_TOKEN: app.appToken,
    })
    await vi.waitFor(() => expect(double.sockets.count(app.id)).toBe(2), 5000)

    double.sockets.drop(app.id, 1)

    expect(await slack.raise()).toEqual({ ok: true })
    await vi.waitFor(() => expect(double.sockets.count(app.id)).toBe(2), 15_000)
    expect((await fetch(`${server.url}/livez`)).status).toBe(200)
  }
  await double.close()
})
