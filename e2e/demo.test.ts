import { type Browser, expect } from '@playwright/test'
import type { Language } from '@hikeshi/contract'
import { expectAccessible } from './support/accessible.ts'
import { open } from './support/incident.ts'
import { test } from './support/journey.ts'
import { type Person, sitDown } from './support/person.ts'
import { emptyDirectory, type Server, startServer } from './support/server.ts'

const FIRST = 'It is the conection pool'
const BETTER = 'It is the connection pool'
const SECRET = 'The password is hunter2'

/** Somebody of the demo at an incident that is under way. */
async function atWork(
  browser: Browser,
  url: string,
  who: { readonly name: string; readonly language: Language; readonly width?: number },
): Promise<Person> {
  const person = await sitDown(browser, { email: '', ...who })
  await person.page.goto(url)
  await person.page.getByRole('main').getByRole('button', { name: who.name }).click()
  await person.page.getByRole('navigation').waitFor()
  const incident = person.page
    .getByRole('main')
    .getByRole('link', { name: /カード/ })
    .first()
  await open(person, (await incident.innerText()).split('\n')[0] ?? '')
  await person.page.getByRole('feed').waitFor()
  return person
}

const lineOf = ({ page }: Person, text: string) =>
  page.getByRole('article').filter({ hasText: text }).last()

async function chooseOf(person: Person, text: string, item: string): Promise<void> {
  const { room } = person.words.screens.incident
  const line = lineOf(person, text)
  await line.hover()
  await line.getByRole('button', { name: room.mark, exact: true }).click()
  await person.page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function say({ page, words }: Person, text: string): Promise<void> {
  const { room } = words.screens.incident
  await page.getByRole('textbox', { name: room.composerLabel }).fill(text)
  await page.getByRole('button', { name: room.send, exact: true }).click()
  await page.getByRole('article').filter({ hasText: text }).waitFor()
}

let directory: Awaited<ReturnType<typeof emptyDirectory>>
let server: Server

/** Told once: nobody takes away what another needs. */
test.beforeAll(async () => {
  directory = await emptyDirectory()
  server = await startServer({ dataDir: directory.path, demo: true })
})

test.afterAll(async () => {
  const { code } = await server.stop()
  await directory[Symbol.asyncDispose]()
  expect(code).toBe(0)
})

test('a demo is entered as anybody, and never passes for the real thing', async ({ browser }) => {
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
})

test('C-34 one mends one’s own words and takes them back, and everybody sees that at once', async ({
  browser,
}) => {
  const emma = await atWork(browser, server.url, { name: 'Emma Clarke', language: 'en' })
  const tanaka = await atWork(browser, server.url, { name: '田中 健太', language: 'ja' })
  const { room } = emma.words.screens.incident

  await test.step('a slip is mended where it stands', async () => {
    await say(emma, FIRST)
    await chooseOf(emma, FIRST, room.edit)
    const field = emma.page.getByRole('textbox', { name: room.editLabel })
    await expect(field).toBeFocused()
    await expectAccessible(emma.page)
    await field.fill(BETTER)
    await field.press('Enter')

    await expect(lineOf(emma, BETTER)).toContainText(room.edited)
    await expect(lineOf(tanaka, BETTER)).toContainText('（編集済み）')
  })

  await test.step('Escape leaves it as it was', async () => {
    await chooseOf(emma, BETTER, room.edit)
    const field = emma.page.getByRole('textbox', { name: room.editLabel })
    await field.fill('Nonsense')
    await field.press('Escape')
    await expect(lineOf(emma, BETTER)).toBeVisible()
  })

  await test.step('nobody else is offered to change it', async () => {
    await lineOf(tanaka, BETTER).hover()
    const named = tanaka.words.screens.incident.room
    await lineOf(tanaka, BETTER).getByRole('button', { name: named.mark, exact: true }).click()
    await expect(tanaka.page.getByRole('menuitem', { name: named.makeTodo })).toBeVisible()
    await expect(tanaka.page.getByRole('menuitem', { name: named.edit, exact: true })).toBeHidden()
    await tanaka.page.keyboard.press('Escape')
  })

  await test.step('what should not have been said is gone everywhere, after one question', async () => {
    await say(emma, SECRET)
    await lineOf(tanaka, SECRET).waitFor()
    await chooseOf(emma, SECRET, room.delete)
    const dialog = emma.page.getByRole('dialog', { name: room.deleteTitle })
    await expectAccessible(emma.page)
    await dialog.getByRole('button', { name: room.delete, exact: true }).click()

    await expect(emma.page.getByText(SECRET)).toBeHidden()
    await expect(tanaka.page.getByText(SECRET)).toBeHidden()
    await expect(lineOf(tanaka, 'このメッセージは削除されました。')).toBeVisible()
  })

  for (const { complaints } of [emma, tanaka]) expect(complaints).toEqual([])
})
