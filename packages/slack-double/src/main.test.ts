import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebClient } from '@slack/web-api'
import { expect, test, vi } from 'vitest'
import { emptyState } from './core/empty.ts'
import type { State } from './core/state.ts'
import { createDouble } from './create-double.ts'
import { furnish } from './furnish.ts'
import { keepIn } from './keep.ts'
import { readManifest } from './manifest.ts'
import { until } from './testing/until.ts'

vi.setConfig({ testTimeout: 20_000 })

const MANIFEST = {
  display_information: { name: 'Hikeshi' },
  features: {
    app_home: { home_tab_enabled: true },
    bot_user: { display_name: 'hikeshi' },
    slash_commands: [{ command: '/hikeshi', description: 'Raise', should_escape: true }],
    shortcuts: [{ type: 'global', name: 'Raise', callback_id: 'raise' }],
    unfurl_domains: ['hikeshi.example'],
  },
  oauth_config: { scopes: { bot: ['chat:write', 'commands'] } },
  settings: {
    event_subscriptions: { bot_events: ['app_mention'] },
    socket_mode_enabled: true,
  },
} as const

test('an app is made as its manifest says, over sockets or at the addresses that it names', () => {
  const request_url = 'https://hikeshi.example/slack/events'
  const overHttp = {
    ...MANIFEST,
    settings: { event_subscriptions: { request_url }, interactivity: { request_url } },
  }

  const sockets = readManifest(MANIFEST)
  const http = readManifest(overHttp)

  expect(sockets).toMatchObject({
    botName: 'hikeshi',
    scopes: ['chat:write', 'commands'],
    app: {
      transport: { kind: 'socket' },
      commands: [{ command: '/hikeshi', shouldEscape: true, usageHint: '' }],
      shortcuts: [{ callbackId: 'raise' }],
      homeTab: true,
      unfurlDomains: ['hikeshi.example'],
    },
  })
  expect(http.app.transport).toMatchObject({ kind: 'http', eventsUrl: request_url })
})

test('what a double knew another one knows that begins with its file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'slack-double-')), 'state.json')
  const first = createDouble()
  const { install } = furnish(first, readManifest(MANIFEST), null)
  const stop = keepIn(first, file)
  const args = { channel: 'general', text: 'まだいますか' }
  const { scopes } = install
  first.change((turn) => {
    turn.put('installs', install.id, { ...install, scopes: [...scopes, 'chat:write.public'] })
  })
  first.call({ method: 'chat.postMessage', token: install.token, args })
  stop()

  const second = createDouble({ state: JSON.parse(readFileSync(file, 'utf8')) as State })
  const again = furnish(second, null, null)

  expect(second.state).toStrictEqual(first.state)
  expect(again.install.token).toBe(install.token)
  expect(Object.values(second.state.messages).flat()).toMatchObject([{ text: 'まだいますか' }])
  expect(createDouble().state).toStrictEqual(emptyState(1))
})

test('the command serves a Slack and says how to reach it', async () => {
  const command = join(import.meta.dirname, 'main.ts')
  const running = spawn(process.execPath, [command, '--port', '0'])
  let said = ''
  running.stdout.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const told = (label: string): string => new RegExp(`${label} +(\\S+)`).exec(said)?.[1] ?? ''
  await until(() => said.includes('Who is there'))

  const client = new WebClient(told('Bot token'), { slackApiUrl: told('Web API') })
  const { team_id: team } = await client.auth.test()
  const page = await fetch(told('People'))
  running.kill('SIGTERM')

  expect(team).toBe(told('Workspace'))
  expect(await page.text()).toContain('<!doctype html>')
  const code = await new Promise((done) => {
    running.on('exit', done)
  })
  expect(code).toBe(0)
})
