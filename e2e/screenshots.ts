import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '@hikeshi/contract'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../tools/browser.ts'
import { ROOT } from '../tools/root.ts'
import { sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

/** Takes the pictures of the README from the demo, and those of Slack's cards: `npm run screenshots`. */

const FOLDER = join(ROOT, 'docs/images')

interface Picture {
  readonly file: string
  /** Who looks: their name in the demo, and their language. */
  readonly person: string
  readonly language: Language
  readonly show: (page: Page) => Promise<unknown>
}

const PICTURES: readonly Picture[] = [
  {
    file: 'incident-ja.png',
    person: '田中 健太',
    language: 'ja',
    show: (page) => openIncident(page, /カード/),
  },
  {
    file: 'incident-en.png',
    person: 'Emma Clarke',
    language: 'en',
    show: (page) => openIncident(page, /カード/),
  },
  {
    file: 'report-ja.png',
    person: '佐藤 遥',
    language: 'ja',
    show: async (page) => {
      await openIncident(page, /検索結果/)
      await page.getByRole('link', { name: /^レポート/ }).click()
      await page.getByRole('region', { name: '記述の充足' }).waitFor()
    },
  },
  {
    file: 'now-en.png',
    person: 'Priya Raman',
    language: 'en',
    show: async (page) => {
      const waiting = page.getByRole('complementary', { name: 'Waiting for you' })
      await waiting.getByRole('listitem').first().waitFor()
    },
  },
]

/** Cards of Slack, as the page of its double draws them: which channel, and from which card on. */
const CARDS = [
  { file: 'slack-board-ja.png', channel: 'ja-responding', locale: 'ja-JP', first: /INC-142/ },
  { file: 'slack-board-en.png', channel: 'en-responding', locale: 'en-GB', first: /INC-142/ },
  { file: 'slack-todos-ja.png', channel: 'ja-responding', locale: 'ja-JP', first: /残り\d+件/ },
  { file: 'slack-todos-en.png', channel: 'en-responding', locale: 'en-GB', first: /To-dos: \d/ },
] as const

await mkdir(FOLDER, { recursive: true })
await using directory = await emptyDirectory()
const server = await startServer({ dataDir: directory.path, demo: true })
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...browserArguments()],
})
for (const picture of PICTURES) await take(browser, picture)
await server.stop()
await takeCards(browser)
await browser.close()

async function take(from: Browser, { file, person, language, show }: Picture): Promise<void> {
  const { page, context } = await sitDown(from, { name: person, email: '', language })
  await page.goto(server.url)
  await page.getByRole('main').getByRole('button', { name: person }).click()
  await page.getByRole('navigation').waitFor()
  await show(page)
  // Nothing lies under the pointer.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(FOLDER, file) })
  await context.close()
  console.log(`docs/images/${file}`)
}

async function openIncident(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await page.getByRole('feed').waitFor()
}

/** Every card of every state stands in a Slack of its own, a channel for each. */
async function takeCards(from: Browser): Promise<void> {
  const main = join(ROOT, 'packages/server/src/testing/slack-cards.main.ts')
  const slack = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = (await once(slack.stdout, 'data')) as [Buffer]
  for (const { file, channel, locale, first } of CARDS) {
    const viewport = { width: 1100, height: 860 }
    const context = await from.newContext({ viewport, locale, timezoneId: 'Asia/Tokyo' })
    const page = await context.newPage()
    await page.goto(address.toString().trim())
    await page.getByRole('link', { name: `# ${channel}`, exact: true }).click()
    const card = page.locator('#messages article').filter({ hasText: first }).first()
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    await page.mouse.move(0, 0)
    await page.locator('main').screenshot({ path: join(FOLDER, file) })
    await context.close()
    console.log(`docs/images/${file}`)
  }
  slack.kill()
}
