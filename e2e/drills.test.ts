import type { Drill } from '@hikeshi/contract'
import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/journey.ts'
import { expectSeen } from './support/live.ts'
import { becomeOwner, invite, join, type Person, sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const ROOM = 'https://meet.example.com/drill'
const REASON = 'リリースと重なるため'
const LEARNT = '引き継ぎの一言が助かった'
const DAY_MS = 86_400_000

test('W-11 W-12 a drill is planned, answered from Now, moved and called off, and one is held', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path })
  const [sato, emma] = await Promise.all([
    sitDown(browser, { name: '佐藤 葵', email: 'sato@example.com', language: 'ja' }),
    sitDown(browser, { name: 'Emma', email: 'emma@example.com', language: 'en', width: 360 }),
  ])
  await becomeOwner(sato, { link: server.setUpLink, organisation: 'みなと' })
  await join(emma, await invite(sato))
  const { drills: ja, shell, common } = sato.words.screens
  const { drills: en } = emma.words.screens
  const dialog = sato.page.getByRole('dialog')

  await test.step('whoever plans it asks others to come', async () => {
    await sato.page.getByRole('link', { name: shell.nav.drills }).click()
    await expect(sato.page.getByText(ja.empty)).toBeVisible()
    await sato.page.getByRole('button', { name: ja.plan }).click()
    await dialog.getByLabel(ja.form.at).fill(afternoonIn(3))
    await dialog.getByLabel(ja.form.monthly).check()
    await dialog.getByRole('combobox', { name: ja.form.invite }).click()
    await sato.page.getByRole('option', { name: emma.name }).click()
    await dialog.getByRole('button', { name: ja.form.submit }).click()
    await expect(dialog).toBeHidden()
    await expect(next(sato).getByText(ja.everyMonth)).toBeVisible()
  })

  await test.step('whoever is asked answers from Now, and everybody sees it', async () => {
    const asked = emma.page.getByRole('group', { name: en.answer.labelFor(ja.form.usual) })
    await asked.getByRole('button', { name: en.answer.commander }).click()
    await expect(asked.getByRole('button', { pressed: true })).toHaveText(en.answer.commander)
    await expectSeen([sato], (person) => next(person).getByText(emma.name, { exact: true }))
  })

  await test.step('where it is held leads there', async () => {
    await sato.page.getByRole('button', { name: ja.changeOf(ja.form.usual) }).click()
    await dialog.getByRole('textbox', { name: ja.form.place }).fill(ROOM)
    await dialog.getByRole('button', { name: common.save }).click()
    await emma.page.getByRole('link', { name: ja.form.usual }).click()
    await expectSeen([sato, emma], (person) => next(person).getByRole('link', { name: ROOM }))
  })

  await test.step('called off, it says why, and the series is over', async () => {
    await sato.page.getByRole('button', { name: ja.abortOf(ja.form.usual) }).click()
    await dialog.getByRole('textbox', { name: ja.off.reason }).fill(REASON)
    await dialog.getByLabel(ja.off.endSeries).check()
    await dialog.getByRole('button', { name: ja.off.submit }).click()
    await expectSeen([sato, emma], (person) => past(person).getByText(REASON))
    await expectSeen([emma], ({ page }) => page.getByText(en.empty))
  })

  await test.step('one whose time comes is offered to be recorded, without a reload', async () => {
    const { id } = await begins(sato, server.url, 'Failover')
    const record = sato.page.getByRole('button', { name: ja.settle.holdOf('Failover') })
    await expect(record).toBeVisible()
    await next(emma).getByRole('button', { name: en.answer.commander }).click()
    await expectSeen([sato], (person) => next(person).getByText(emma.name, { exact: true }))
    await record.click()
    await expect(dialog.getByRole('combobox', { name: ja.hold.commander })).toHaveValue(emma.name)
    await dialog.getByRole('textbox', { name: ja.hold.note }).fill(LEARNT)
    await expectAccessible(sato.page)
    await dialog.getByRole('button', { name: ja.hold.submit }).click()
    await expectSeen([emma], (person) => past(person).getByText(en.commander(emma.name)))
    await expectSeen([sato, emma], (person) => past(person).getByText(LEARNT))
    const kept = await sato.page.request.get(`${server.url}/api/v1/drills/${id}`)
    expect(await kept.json()).toMatchObject({ state: 'done', commander: { name: emma.name } })
  })

  for (const { complaints } of [sato, emma]) expect(complaints).toEqual([])
  expect((await server.stop()).code).toBe(0)
})

/** The next drill, on the page of drills. */
const next = ({ page, words }: Person) =>
  page.getByRole('region', { name: words.screens.drills.next })

const past = ({ page, words }: Person) =>
  page.getByRole('region', { name: words.screens.drills.past })

/** As a form has it: the clocks of the two are half a day apart at most. */
function afternoonIn(days: number): string {
  return `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T14:00`
}

const SOON_MS = 2000

/** Plans a drill that begins in a moment: a form knows minutes only. */
async function begins({ page }: Person, url: string, title: string): Promise<Drill> {
  const startsAt = new Date(Date.now() + SOON_MS).toISOString()
  const headers = { origin: url, 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.post(`${url}/api/v1/drills`, {
    data: { title, startsAt },
    headers,
  })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Drill
}
