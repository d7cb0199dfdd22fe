import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import { expectSeen } from './support/live.ts'
import { becomeOwner, invite, join, sitDown, type Person } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const TITLE = '管理画面に見覚えのないログインがある'
const CLUE = '海外のアドレスから 3 時 12 分に入られている'

test('B-10 a security incident is known to those who are in it, and to nobody else', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path })
  const [sato, emma, mori] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'sato@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma Clarke', email: 'emma@example.com', language: 'en' }),
    sitDown(browser, { name: '森 健太', email: 'mori@example.com', language: 'ja', width: 360 }),
  ])
  await becomeOwner(sato, { link: server.setUpLink, organisation: 'みなと' })
  await join(emma, await invite(sato))
  await join(mori, await invite(sato))

  await test.step('it is private from its first moment', async () => {
    await sato.page.getByRole('link', { name: sato.words.screens.shell.nav.now }).click()
    await incident.raise(sato, TITLE, 'security')
    await expectSeen([sato], (person) =>
      incident
        .head(person)
        .getByText(person.words.screens.incident.header.private, { exact: true }),
    )
    await incident.say(sato, CLUE)
    await expectAccessible(sato.page)
  })

  await test.step('nobody else sees that it exists', async () => {
    for (const person of [emma, mori]) await seesNothing(person, server.url)
  })

  await test.step('who is called sees it at once, and only they', async () => {
    await mori.page.goto(server.url)
    await call(sato, mori)
    await expectSeen([mori], ({ page }) => page.getByRole('link', { name: TITLE }).first())
    await mori.page.goto(`${server.url}/incidents/1`)
    await expectSeen([mori], ({ page }) => page.getByRole('heading', { level: 1, name: TITLE }))
    await mori.page.getByRole('tab', { name: mori.words.screens.incident.tabs.room }).click()
    await expectSeen([mori], ({ page }) => page.getByText(CLUE))
    await expectAccessible(mori.page)
    await seesNothing(emma, server.url)
  })

  for (const { complaints } of [sato, mori])
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
  expect((await server.stop()).code).toBe(0)
})

/** Looks where a colleague would look, and where a program would. */
async function seesNothing({ page, words }: Person, url: string): Promise<void> {
  const { shell, now } = words.screens
  await page.goto(url)
  await expect(page.getByText(now.open.empty)).toBeVisible()
  await page.goto(`${url}/cases?q=${encodeURIComponent('ログイン')}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(TITLE)).toHaveCount(0)
  await page.goto(`${url}/incidents/1`)
  await expect(page.getByRole('heading', { level: 1, name: shell.notFound.title })).toBeVisible()
  for (const path of ['', '/messages', '/timeline', '/report', '/export?format=md']) {
    const answer = await page.request.get(`${url}/api/v1/incidents/1${path}`)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toContain(TITLE)
  }
}

async function call({ page, words }: Person, other: Person): Promise<void> {
  const { people } = words.screens.incident
  await page.getByRole('button', { name: people.summon }).click()
  const dialog = page.getByRole('dialog', { name: people.summon })
  await dialog.getByRole('combobox', { name: people.who, exact: true }).fill(other.name)
  await page.getByRole('option', { name: other.name }).click()
  await dialog.getByRole('heading', { name: people.summon }).click()
  await dialog.getByRole('button', { name: people.send }).click()
  await expect(dialog).toBeHidden()
}
