import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/journey.ts'
import { becomeOwner, choose, invite, join, sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const WHY = 'Five minutes are too few to arrive'
const WHY_TODO = 'We forgot them twice'
const WHY_AUDIENCE = 'We tell everybody inside in person'
const AUDIENCE = { ja: '社内', en: 'People inside the company' }
const TODO = { ja: '倉庫に電話する', en: 'Call the warehouse' }

test('B-25 a member changes a copy of a setting in its form and proposes it; the owner reads what it does, and adopts it', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path })
  const [sato, emma] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'sato@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma Clarke', email: 'emma@example.com', language: 'en' }),
  ])
  await becomeOwner(sato, { link: server.setUpLink, organisation: 'みなと' })
  await join(emma, await invite(sato))
  const { settings, proposals } = emma.words.screens

  await test.step('the form of the part opens for a proposal', async () => {
    const { page } = emma
    await page.goto(`${server.url}/settings/postmortem`)
    await expect(page.getByLabel(settings.fields.minutes).first()).toBeDisabled()
    await page.getByRole('button', { name: settings.propose.start }).click()
    await page.getByLabel(settings.fields.minutes).first().fill('10')
    await expect(page.getByText(settings.fields.agendaTotal(65))).toBeVisible()
    await page.getByRole('button', { name: settings.edit.preview }).click()
    const dialog = page.getByRole('dialog', { name: settings.propose.title })
    await expect(
      dialog.getByText('The meeting of a postmortem takes 65 minutes (was 60).'),
    ).toBeVisible()
    await dialog.getByRole('textbox', { name: proposals.text }).fill(WHY)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: proposals.submit }).click()
    await expect(dialog.getByText(settings.propose.sent)).toBeVisible()
    await dialog.getByRole('link', { name: settings.propose.show }).click()
    await expect(page.getByText(WHY)).toBeVisible()
    await expect(page.getByText(proposals.adminsDecide)).toBeVisible()
  })

  await test.step('an audience is proposed away together with the texts that are for it alone', async () => {
    const { page } = emma
    const { edit, preview, propose, parts } = settings
    const name = AUDIENCE[emma.language]
    await page.goto(`${server.url}/settings/audiences`)
    await page.getByRole('button', { name: propose.start }).click()
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('button', { name: edit.remove(name) }).click()
    await page.getByRole('button', { name: edit.preview }).click()
    await page.getByRole('button', { name: preview.takeAlong }).click()
    const dialog = page.getByRole('dialog', { name: propose.title })
    const changes = dialog.getByRole('listitem')
    await expect(changes.filter({ hasText: parts.audiences })).toHaveCount(1)
    await expect(changes.filter({ hasText: parts.notices })).not.toHaveCount(0)
    await dialog.getByRole('textbox', { name: proposals.text }).fill(WHY_AUDIENCE)
    await dialog.getByRole('button', { name: proposals.submit }).click()
    await dialog.getByRole('link', { name: propose.show }).click()
    await expect(page.getByText(WHY_AUDIENCE)).toBeVisible()
  })

  await test.step('a to-do is proposed with everything that it says', async () => {
    const { page } = emma
    const { fields, edit, options } = settings
    await page.getByRole('button', { name: proposals.add }).click()
    const dialog = page.getByRole('dialog', { name: proposals.add })
    await dialog.getByRole('textbox', { name: proposals.text }).fill(WHY_TODO)
    await choose(dialog, proposals.target, proposals.targets.todo)
    await choose(dialog, proposals.todo.which, proposals.todo.fresh)
    const text = dialog.getByRole('group', { name: fields.text })
    await text.getByRole('textbox', { name: edit.japanese }).fill(TODO.ja)
    await text.getByRole('textbox', { name: edit.english }).fill(TODO.en)
    await dialog.getByLabel(fields.role, { exact: true }).selectOption('scribe')
    await dialog.getByLabel(fields.due, { exact: true }).fill('20')
    await dialog.getByLabel(fields.auto).selectOption(options.conditions.severity_set)
    await dialog.getByLabel(fields.onTop).selectOption({ index: 1 })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: proposals.submit }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(WHY_TODO)).toBeVisible()
  })

  await test.step('the owner reads the same in Japanese, is told of a lock, and adopts it', async () => {
    const { page, words } = sato
    const own = words.screens
    await page.goto(`${server.url}/settings/postmortem`)
    await page.getByRole('button', { name: own.settings.lock.lock }).click()
    const locking = page.getByRole('dialog')
    await locking.getByRole('textbox').fill('監査中')
    await locking.getByRole('button', { name: own.settings.lock.lock }).click()
    await page.goto(`${server.url}/handbook?part=proposals`)
    const card = page.getByRole('listitem').filter({ hasText: WHY })
    await expect(card.getByText(own.proposals.setting.locked(sato.name, '監査中'))).toBeVisible()
    await expect(card.getByText('会議は合計65分になります（これまで60分）。')).toBeVisible()
    await expect(card.getByRole('button', { name: own.proposals.adopt })).toBeDisabled()
    await expectAccessible(page)
    await page.goto(`${server.url}/settings/postmortem`)
    await page.getByRole('button', { name: own.settings.lock.unlock }).click()
    await expect(page.getByRole('button', { name: own.settings.lock.lock })).toBeVisible()
    await page.goto(`${server.url}/handbook?part=proposals`)
    await card.getByRole('button', { name: own.proposals.adopt }).click()
    await expect(card).toBeHidden()
    const away = page.getByRole('listitem').filter({ hasText: WHY_AUDIENCE })
    await away.getByRole('button', { name: own.proposals.adopt }).click()
    await expect(away).toBeHidden()
  })

  await test.step('it holds at once', async () => {
    const { page } = emma
    await page.goto(`${server.url}/settings/postmortem`)
    await expect(page.getByText(settings.fields.agendaTotal(65))).toBeVisible()
    await expect(page.getByText(settings.history.by(sato.name, 1))).toBeVisible()
    for (const part of ['audiences', 'notices']) {
      const kept = await page.request.get(`${server.url}/api/v1/settings/${part}`)
      expect(kept.status()).toBe(200)
      expect(await kept.text()).not.toMatch(/"staff"/)
    }
  })

  expect([...sato.complaints, ...emma.complaints]).toEqual([])
  expect((await server.stop()).code).toBe(0)
})
