import { expect } from '@playwright/test'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import { becomeOwner, makeToken, sitDown } from './support/person.ts'
import { createProgram } from './support/program.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const TITLE = '画像が表示されない'
const BEFORE = '一覧の画像が出ない'
const MEANWHILE = 'Found meanwhile by a program: the image store answers again'
const UNSENT = '切れているあいだに書いたもの'

test('a browser outlives its server: it says so, catches up by itself, and stays signed in', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const first = await startServer({ dataDir: directory.path })
  const owner = await sitDown(browser, { name: '佐藤 葵', email: 'a@example.com', language: 'ja' })
  const { page, words } = owner
  const { shell, incident: named } = words.screens
  const offline = page.getByText(shell.offline)
  await becomeOwner(owner, { link: first.setUpLink, organisation: '港' })
  const token = await makeToken(owner, 'Monitor')
  await page.getByRole('link', { name: shell.nav.now }).click()
  await incident.raise(owner, TITLE)
  await incident.say(owner, BEFORE)
  await expect(page.getByRole('article').filter({ hasText: BEFORE })).toBeVisible()
  await expect(offline).toBeHidden()

  await first.kill()
  await expect(offline).toBeVisible()
  await incident.say(owner, UNSENT)
  await expect(page.getByText(named.room.failed)).toBeVisible()

  const second = await startServer({
    dataDir: directory.path,
    port: first.port,
  })
  const program = createProgram(second.url, token)
  await program.messages.post({ incident: '1', text: MEANWHILE })
  await expect(page.getByRole('article').filter({ hasText: MEANWHILE })).toBeVisible()
  await expect(offline).toBeHidden()
  await page.getByRole('button', { name: named.room.again }).click()
  await expect(page.getByRole('article').filter({ hasText: UNSENT })).toHaveCount(1)
  await expect(page.getByText(named.room.failed)).toBeHidden()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  for (const text of [BEFORE, MEANWHILE, UNSENT]) {
    await expect(page.getByRole('article').filter({ hasText: text })).toHaveCount(1)
  }
  const { code } = await second.stop()
  expect(code).toBe(0)
})
