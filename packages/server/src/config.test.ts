import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const SLACK_BOT_TOKEN = 'xoxb-1-2-abc'
const SLACK_APP_TOKEN = 'xapp-1-A1-2-abc'
const SLACK_SIGNING_SECRET = '0123456789abcdef'

/** What the start would say of these settings; or how Slack is connected. */
function told(environment: Record<string, string>): unknown {
  try {
    const { slack } = readConfig(environment)
    return slack === null ? 'without Slack' : [slack.over.kind, slack.apiUrl]
  } catch (error) {
    return (error as Error).message.split('.')[0]
  }
}

test.each([
  [{}, 'without Slack'],
  [{ SLACK_BOT_TOKEN, SLACK_APP_TOKEN }, ['socket', 'https://slack.com/api/']],
  [
    { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL: 'http://localhost:3939/api' },
    ['http', 'http://localhost:3939/api/'],
  ],
  [{ SLACK_BOT_TOKEN }, 'SLACK_BOT_TOKEN is not enough'],
  [{ SLACK_APP_TOKEN }, 'SLACK_BOT_TOKEN is missing'],
  [
    { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET },
    'Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), not both: Slack tells an app one way',
  ],
  [
    { SLACK_BOT_TOKEN: SLACK_APP_TOKEN, SLACK_APP_TOKEN },
    'SLACK_BOT_TOKEN must be the bot token of the app, which begins with xoxb-',
  ],
])('X-03 the settings %o say: %s', (environment, said) => {
  expect(told(environment)).toEqual(said)
})

test('X-03 a token of Slack is never printed', () => {
  const { slack } = readConfig({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN })

  expect(`${JSON.stringify(slack)} ${String(slack?.botToken)}`).not.toContain('xoxb')
})
