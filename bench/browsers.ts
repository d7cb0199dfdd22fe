/** From Enter in one person's browser until the words stand in another's. */
import { chromium, type Page } from '@playwright/test'
import { raise, say } from '../e2e/support/incident.ts'
import { appearance } from '../e2e/support/live.ts'
import { becomeOwner, invite, join, sitDown } from '../e2e/support/person.ts'
import { emptyDirectory, startServer } from '../e2e/support/server.ts'
import { browserArguments, findBrowser } from '../tools/browser.ts'
import { ms, spreadOf, table } from './figures.ts'

const POSTS = 60
/** The first ones meet a server and browsers that have just begun. */
const WARM_UP = 10

export async function benchBrowsers(): Promise<string> {
  await using folder = await emptyDirectory()
  const server = await startServer({ dataDir: folder.path })
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserArguments()],
  })
  try {
    const mori = await sitDown(browser, { name: 'Mori', email: 'm@example.com', language: 'ja' })
    const emma = await sitDown(browser, { name: 'Emma', email: 'e@example.com', language: 'en' })
    await becomeOwner(mori, { link: server.setUpLink, organisation: 'Bench' })
    await join(emma, await invite(mori))
    await mori.page.goto(server.url)
    await raise(mori, 'Watched')
    await mori.page.waitForURL(/\/incidents\/1$/)
    await emma.page.goto(`${server.url}/incidents/1`)
    const taken: number[] = []
    for (let post = 0; post < WARM_UP + POSTS; post++) {
      const text = `Post ${String(post)} of the bench`
      const seen = appearance(emma.page, text)
      const pressed = nextEnter(mori.page)
      await say(mori, text)
      const took = (await seen) - (await pressed)
      if (post >= WARM_UP) taken.push(took)
    }
    const { median, p95, most } = spreadOf(taken)
    return table(
      `From Enter in one browser to the words in another (ms, ${String(POSTS)} messages, target: p95 of 300)`,
      ['', 'median', 'p95', 'most'],
      [['a message in the room', ms(median), ms(p95), ms(most)]],
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** When Enter is pressed next, by the clock that all browsers of this machine share. */
function nextEnter(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    addEventListener('keydown', ({ key }) => key === 'Enter' && resolve(Date.now()), true)
  })`)
}
