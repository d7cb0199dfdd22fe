import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '@hikeshi/contract'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../tools/browser.ts'
import { ROOT } from '../tools/root.ts'
import { sitDown } from './support/person.ts'
import { emptyDirectory, startServer } from './support/server.ts'

/** Takes the pictures of the README from the demo: `npm run screenshots`. */

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

await mkdir(FOLDER, { recursive: true })
await using directory = await emptyDirectory()
const server = await startServer({ dataDir: directory.path, demo: true })
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...browserArguments()],
})
for (const picture of PICTURES) await take(browser, picture)
await browser.close()
await server.stop()

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
