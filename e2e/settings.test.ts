import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import { becomeOwner, type Person, sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const TODO = { ja: '倉庫に電話して出荷を止める', en: 'Call the warehouse and stop the shipping' }

test('B-12 B-25 an admin adds a to-do to SEV2 in the form, looks at the change, keeps it, meets it in an incident, and takes it back', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path })
  const sato = await sitDown(browser, {
    name: '佐藤 葵',
    email: 'sato@example.com',
    language: 'ja',
  })
  await becomeOwner(sato, { link: server.setUpLink, organisation: 'みなと' })
  const { page, words } = sato
  const { settings } = words.screens
  const { edit, fields, preview, history } = settings

  await test.step('what is wrong is said at its field, in the language of whoever writes', async () => {
    await openTodos(sato, server.url)
    await page.getByText('SEV2', { exact: true }).first().click()
    await page.getByRole('button', { name: edit.add, exact: true }).click()
    await field(sato, edit.japanese).fill(TODO.ja)
    await page.getByRole('button', { name: edit.preview }).click()
    const missing = field(sato, edit.english)
    await expect(missing).toBeFocused()
    await expect(missing).toHaveAccessibleDescription(words.settings.problems.missing)
    await expectAccessible(page)
    await missing.fill(TODO.en)
    await page.getByLabel(fields.due, { exact: true }).fill('20')
  })

  await test.step('a mis-click loses nothing', async () => {
    await page.getByRole('link', { name: words.screens.shell.nav.now }).click()
    const asking = page.getByRole('dialog', { name: edit.leaveTitle })
    await asking.getByRole('button', { name: words.screens.common.cancel }).click()
    await expect(field(sato, edit.english)).toHaveValue(TODO.en)
  })

  await test.step('the change is shown in sentences, and kept', async () => {
    await page.getByRole('button', { name: edit.preview }).click()
    const dialog = page.getByRole('dialog', { name: preview.title })
    await expect(dialog.getByText('SEV2：ToDoが1件増えます。')).toBeVisible()
    await expect(dialog.getByText(TODO.ja)).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: preview.save }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(history.by(sato.name, 1))).toBeVisible()
  })

  await test.step('an incident at SEV2 has it on its list', async () => {
    await page.getByRole('link', { name: words.screens.shell.nav.now }).click()
    await incident.raise(sato, '出荷のラベルが入れ替わっている')
    await incident.setSeverity(sato, 'sev2')
    await incident.showTodos(sato)
    await expect(page.getByText(TODO.ja)).toBeVisible()
  })

  await test.step('the older version comes back', async () => {
    await openTodos(sato, server.url)
    await page.getByRole('button', { name: history.restore }).click()
    const dialog = page.getByRole('dialog', { name: history.restoreTitle })
    await expect(dialog.getByText('SEV2：ToDoが1件減ります。')).toBeVisible()
    await dialog.getByRole('button', { name: history.confirm }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main').getByText(TODO.ja, { exact: true })).toHaveCount(0)
  })

  await test.step('the keyboard alone moves an item', async () => {
    const heads = page.getByRole('main').locator('[data-item]')
    const second = await heads.nth(1).getAttribute('data-item')
    await heads.nth(1).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(heads.first()).toHaveAttribute('data-item', second ?? '')
    await expect(heads.first()).toBeFocused()
    await page.getByRole('button', { name: edit.discard }).click()
    const asking = page.getByRole('dialog', { name: edit.discardTitle })
    await asking.getByRole('button', { name: edit.discardConfirm }).click()
    await expect(heads.nth(1)).toHaveAttribute('data-item', second ?? '')
  })

  expect(sato.complaints).toEqual([])
  expect((await server.stop()).code).toBe(0)
})

async function openTodos({ page, words }: Person, url: string): Promise<void> {
  await page.goto(`${url}/settings/todos`)
  const { parts } = words.screens.settings
  await expect(page.getByRole('heading', { level: 1, name: parts.todos })).toBeVisible()
}

/** A text of the item that is open. */
function field({ page, words }: Person, language: string) {
  const { fields } = words.screens.settings
  return page.getByRole('group', { name: fields.text }).getByRole('textbox', { name: language })
}
