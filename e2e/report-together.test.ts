import { expect } from '@playwright/test'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import { becomeOwner, invite, join, sitDown } from './support/person.ts'
import * as report from './support/report.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const TITLE = '画像が表示されない'
const FIRST = '画像の保管庫の証明書が切れていた。'
const MINE = '更新の担当が決まっていなかった。'
const THEIRS = 'Nobody was told thirty days before.'
const LATER = 'The renewal was done by hand.'

test('two people write one section, one of them cut off, and the server restarts: both texts stay', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const first = await startServer({ dataDir: directory.path })
  const [sato, emma] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'a@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma Clarke', email: 'e@example.com', language: 'en' }),
  ])
  await becomeOwner(sato, { link: first.setUpLink, organisation: '港' })
  await join(emma, await invite(sato))
  await incident.raise(emma, TITLE)
  await incident.canAct(emma)
  await sato.page.getByRole('link', { name: sato.words.screens.shell.nav.now }).click()
  await incident.open(sato, TITLE)
  await incident.canAct(sato)
  for (const person of [sato, emma]) await report.open(person)

  const mine = await report.openEditor(sato, 'factors')
  const theirs = await report.openEditor(emma, 'factors')
  const [satos, emmas] = [mine.getByRole('textbox'), theirs.getByRole('textbox')]
  await satos.pressSequentially(FIRST)
  await expect(emmas).toContainText(FIRST)
  await expect(theirs.getByText(emma.words.screens.report.together.here(sato.name))).toBeVisible()

  // Sato's connection is cut; both go on.
  const { standing } = sato.words.screens.report.together
  await sato.page.context().setOffline(true)
  await satos.press('Enter')
  await satos.pressSequentially(MINE)
  await expect(mine.getByText(standing.offline)).toBeVisible()
  await emmas.press('Control+Home')
  await emmas.pressSequentially(`${THEIRS} `)
  await expect(theirs.getByText(emma.words.screens.report.together.standing.saved)).toBeVisible()
  await sato.page.context().setOffline(false)
  for (const box of [satos, emmas]) {
    for (const text of [FIRST, MINE, THEIRS]) await expect(box).toContainText(text)
  }

  // The server goes away while Emma writes, and she closes her page and opens it again.
  const { page } = emma
  await first.kill()
  await emmas.press('Control+End')
  await emmas.pressSequentially(` ${LATER}`)
  await expect(theirs.getByText(emma.words.screens.report.together.standing.offline)).toBeVisible()
  const second = await startServer({
    dataDir: directory.path,
    port: first.port,
  })
  await page.reload()
  for (const box of [satos, emmas]) {
    for (const text of [FIRST, MINE, THEIRS, LATER]) await expect(box).toContainText(text)
  }
  for (const { region, person } of [
    { region: mine, person: sato },
    { region: theirs, person: emma },
  ]) {
    const { done } = person.words.screens.report
    await region.getByRole('button', { name: done, exact: true }).click()
    for (const text of [FIRST, MINE, THEIRS, LATER]) {
      await expect(region.getByText(text)).toBeVisible()
    }
  }
  const { code } = await second.stop()
  expect(code).toBe(0)
})
