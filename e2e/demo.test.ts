import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/journey.ts'
import { sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

test('a demo is entered as anybody, and never passes for the real thing', async ({ browser }) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path, demo: true })
  const { page, words, complaints } = await sitDown(browser, {
    name: 'A visitor',
    email: 'visitor@example.com',
    language: 'en',
  })
  const { session } = words.screens
  const banner = page.getByRole('complementary', { name: 'DEMO' })

  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1, name: session.signIn.demo })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('navigation')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(banner.getByText(/^(DEMO:|デモ環境です)/)).toBeVisible()
  await expectAccessible(page)

  const menu = page.getByRole('button', { name: /^(Menu of|.+さんのメニュー)/ })
  const before = await menu.innerText()
  await banner.getByRole('button').click()
  await page.getByRole('menuitem', { disabled: false }).last().click()
  await expect(menu).not.toHaveText(before)
  await expect(banner).toBeVisible()

  expect(complaints).toEqual([])
  const { code } = await server.stop()
  expect(code).toBe(0)
})
