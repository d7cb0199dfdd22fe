import { expect, type Browser, type Page } from '@playwright/test'
import { ja } from '@hikeshi/contract/words/ja'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import { sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

const TITLE = '発送の通知が二重に届く'
/** The end of what the people of the demo say about the payments. */
const LAST_SAID = '検証環境では前の版でシラカバが通りました'
const IN_SLACK = '12時ごろから続いています'
const ON_WEB = 'The queue was replayed at noon'
/** What Slack and the server have between them goes at Slack's pace. */
const PATIENCE = { timeout: 60_000 } as const

/** 伊藤 さくら in front of the page of the double, in the channel where everybody is. */
async function inSlack(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel('You are').selectOption('伊藤 さくら')
  await page.getByRole('link', { name: '# general' }).click()
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('message', { exact: true }).fill(text)
  await page.getByLabel('message', { exact: true }).press('Enter')
}

test('C-01 C-10 the demo and its Slack side by side: raised in one, seen in the other, and talked about in both', async ({
  browser,
}) => {
  await using directory = await emptyDirectory()
  const server = await startServer({ dataDir: directory.path, demo: true, slack: true })
  expect(server.slack).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const daniel = await sitDown(browser, {
    name: 'Daniel Okafor',
    email: 'okafor@machikado.example',
    language: 'en',
  })
  const ito = await inSlack(browser, server.slack)

  await test.step('somebody comes to the web as one of the demo’s people', async () => {
    await daniel.page.goto(server.url)
    await daniel.page.getByRole('main').getByRole('button', { name: daniel.name }).click()
    await expect(daniel.page.getByRole('navigation')).toBeVisible()
  })

  await test.step('every open incident has its channel with all that stands and was said there, and what is over has none', async () => {
    await expect(ito.getByRole('link', { name: /^# inc-/ })).toHaveCount(2, PATIENCE)
    await ito.getByRole('link', { name: /^# inc-\d+-7-/ }).click()
    const messages = ito.locator('#messages')
    const { roster, update } = ja.slack.cards
    const said = ['このチャンネルができる前', LAST_SAID, roster.heading, update.heading]
    for (const text of said) await expect(messages).toContainText(text, PATIENCE)
    // Slack was never away: what was said first was said before there was a channel.
    await expect(messages).not.toContainText('つながらない間')
    await expect(ito.locator('#top')).toContainText('SEV2')
    await expect(ito.locator('#top .members')).toHaveAttribute('title', /田中 健太/)
    await ito.getByRole('link', { name: '# general' }).click()
  })

  await test.step('another raises an incident in Slack, and it stands on the web', async () => {
    await say(ito, `/hikeshi ${TITLE}`)
    const form = ito.getByRole('dialog')
    await expect(form.getByRole('heading').first()).toHaveText(ja.slack.forms.raise.title)
    await form.getByRole('button', { name: ja.screens.now.raise.button, exact: true }).click()
    await expect(daniel.page.getByRole('main').getByRole('link', { name: TITLE })).toBeVisible(
      PATIENCE,
    )
    await incident.open(daniel, TITLE)
    // What it says now is where to go on.
    await ito.keyboard.press('Escape')
    await expect(form).toBeHidden()
  })

  await test.step('what is said in its channel is heard on the web', async () => {
    await ito.getByRole('link', { name: new RegExp(`# inc-\\d+-\\d+-${TITLE}`) }).click(PATIENCE)
    await say(ito, IN_SLACK)
    await expect(daniel.page.getByRole('feed').getByText(IN_SLACK)).toBeVisible(PATIENCE)
  })

  await test.step('what is said on the web is heard in its channel', async () => {
    await incident.say(daniel, ON_WEB)
    await expect(ito.locator('#messages article', { hasText: ON_WEB })).toBeVisible(PATIENCE)
  })

  await test.step('the link on the web leads to that channel, and nowhere outside', async () => {
    const { slack } = daniel.words.screens.incident.header
    const link = daniel.page.getByRole('link', { name: slack.channel })
    await expect(link).toHaveAttribute('href', new RegExp(`^${server.slack}archives/`), PATIENCE)
  })

  expect(daniel.complaints).toEqual([])
  const { code } = await server.stop()
  expect(code).toBe(0)
  await expect(fetch(server.slack)).rejects.toThrow('fetch failed')
})
