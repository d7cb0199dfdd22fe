import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { slackInEnvironment } from '../config.ts'
import { serve } from './serve.ts'

let complained = ''

beforeEach(() => {
  complained = ''
  for (const name of slackInEnvironment()) vi.stubEnv(name, '')
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text)
    return true
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('a double of Slack without a demo is refused with a sentence, and nothing is started', async () => {
  expect(await serve.run(['--with-slack-double'])).toBe(2)
  expect(complained).toBe(
    '--with-slack-double goes with --demo: a real installation is connected to a real Slack (docs/slack.md).\n',
  )
})

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1-2-abc' }, 'SLACK_BOT_TOKEN would', 'that setting'],
  [{ SLACK_API_URL: 'https://slack.com/api/' }, 'SLACK_API_URL would', 'that setting'],
  [{ SLACK_APP_TOKEN_FILE: '/run/secrets/app' }, 'SLACK_APP_TOKEN_FILE would', 'that setting'],
  [
    { SLACK_BOT_TOKEN: 'wrong', SLACK_SIGNING_SECRET: 'x' },
    'SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET would',
    'those settings',
  ],
])('a demo with its own Slack is refused beside %o', async (settings, named, which) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)

  expect(await serve.run(['--demo', '--with-slack-double'])).toBe(2)
  expect(complained).toContain(named)
  expect(complained).toContain(`Start it without ${which}.`)
  expect(complained).not.toContain('xoxb-')
})
