import type { contract } from '@hikeshi/contract'
import { addresses } from '@hikeshi/contract/addresses'
import { createClient } from '@hikeshi/contract/client'
import { expect, test } from '@playwright/test'
import * as incident from './support/incident.ts'
import { expectSeen } from './support/live.ts'
import { becomeOwner, invite, join, makeToken, sitDown } from './support/person.ts'
import * as report from './support/report.ts'
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
    port: Number(new URL(first.url).port),
  })
  const program = createClient<typeof contract>(addresses, async (path, init) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(second.url + path, { ...init, headers })
  })
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

const MINE = '画像の保管庫の証明書が切れていた。'
const THEIRS = 'Images were missing for 20 minutes; about 300 people saw empty frames.'

test('two people write one section at once: both texts are shown, and neither is lost', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path })
  const [sato, emma] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'a@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma Clarke', email: 'e@example.com', language: 'en' }),
  ])
  await becomeOwner(sato, { link: server.setUpLink, organisation: '港' })
  await join(emma, await invite(sato))
  await incident.raise(emma, TITLE)
  await incident.canAct(emma)
  await sato.page.getByRole('link', { name: sato.words.screens.shell.nav.now }).click()
  await incident.open(sato, TITLE)
  await incident.canAct(sato)
  for (const person of [sato, emma]) await report.open(person)

  // What Sato saves is on its way for so long that Emma saves first.
  const emmaSaved = Promise.withResolvers<void>()
  await sato.page.route('**/report/sections/*', async (route) => {
    await emmaSaved.promise
    await route.continue()
  })
  const mine = await report.openEditor(sato, 'impact')
  await mine.getByRole('textbox').fill(MINE)
  await report.write(emma, 'impact', THEIRS)
  emmaSaved.resolve()

  const { stale } = sato.words.screens.report
  const notice = sato.page.getByRole('alert').filter({ hasText: stale.title })
  await expect(notice.getByText(MINE)).toBeVisible()
  await expect(notice.getByText(THEIRS)).toBeVisible()
  await notice.getByRole('button', { name: stale.merge }).click()
  await expect(mine.getByRole('textbox')).toHaveValue(`${THEIRS}\n\n---\n\n${MINE}`)
  await mine.getByRole('button', { name: sato.words.screens.report.done, exact: true }).click()
  for (const text of [MINE, THEIRS]) {
    await expectSeen([sato, emma], ({ page }) => page.getByRole('article').getByText(text))
  }
  const { code } = await server.stop()
  expect(code).toBe(0)
})
