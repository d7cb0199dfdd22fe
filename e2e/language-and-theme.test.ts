import type { Language } from '@hikeshi/contract'
import { expect, type Locator, test } from '@playwright/test'
import { expectEnglish } from './support/english.ts'
import * as incident from './support/incident.ts'
import { expectFit } from './support/looks.ts'
import { becomeOwner, invite, type Person, signIn, sitDown, speak } from './support/person.ts'
import { emptyDirectory, type Server, startServer } from './support/server.ts'

const ORGANISATION = 'Minato & 港'
const TITLE = '決済が遅い、ときどき失敗する / Checkout is slow and sometimes fails'
const SEEN = '支払いボタンを押してから30秒ほど待たされる'
const GUESS = 'The payment provider answers slowly since 14:05'
/** What people wrote; and a language is offered by its own name. */
const WRITTEN = [ORGANISATION, TITLE, SEEN, '日本語']
const OWNER = { name: 'Aoi Sato', email: 'aoi@example.com' }

const WIDTHS = [1440, 360]
const LANGUAGES: readonly Language[] = ['ja', 'en']
const LOOKS = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })))

interface Place {
  readonly name: string
  readonly path: string
  /** What one reads at the top when one has arrived. */
  readonly heading: (person: Person) => string
}

const PLACES: readonly Place[] = [
  { name: 'now', path: '/', heading: ({ words }) => words.screens.now.title },
  { name: 'incident', path: '/incidents/1', heading: () => TITLE },
  { name: 'report', path: '/incidents/1/report', heading: () => TITLE },
  { name: 'cases', path: '/cases', heading: ({ words }) => words.screens.cases.title },
  { name: 'people', path: '/people', heading: ({ words }) => words.screens.people.title },
  { name: 'profile', path: '/profile', heading: ({ words }) => words.screens.profile.title },
  { name: 'health', path: '/health', heading: ({ words }) => words.screens.health.title },
]

test.describe.configure({ mode: 'serial' })

let directory: Awaited<ReturnType<typeof emptyDirectory>>
let server: Server
let invitation = ''

test.beforeAll(async () => {
  directory = await emptyDirectory()
  server = await startServer({ dataDir: directory.path })
})

test.afterAll(async () => {
  await server.stop()
  await directory[Symbol.asyncDispose]()
})

test('set-up reads well in both languages, by day and night, wide and narrow', async ({
  browser,
}) => {
  for (const look of LOOKS) {
    const person = await sitDown(browser, { ...OWNER, ...look })
    await person.page.goto(server.setUpLink)
    await expectArrived(person, person.words.screens.session.setUp.title)
    await expectFit(person, 'set-up')
    await person.context.close()
  }
})

test('an owner gets an incident under way', async ({ browser }) => {
  const owner = await sitDown(browser, { ...OWNER, language: 'ja' })
  await becomeOwner(owner, { link: server.setUpLink, organisation: ORGANISATION })
  invitation = await invite(owner)
  await owner.page.getByRole('link', { name: owner.words.screens.shell.nav.now }).click()
  await incident.raise(owner, TITLE)
  await incident.takeCommand(owner)
  await incident.setSeverity(owner, 'sev2')
  await incident.say(owner, SEEN)
  await incident.markByKey(owner, SEEN, 'f')
  await incident.say(owner, GUESS)
  await incident.markByMenu(owner, GUESS, 'hypothesis')
  await expect(incident.recorded(owner, 'hypotheses', GUESS)).toBeVisible()
})

test('the doors read well in both languages, by day and night, wide and narrow', async ({
  browser,
}) => {
  for (const look of LOOKS) {
    const person = await sitDown(browser, { ...OWNER, ...look })
    await person.page.goto(server.url)
    await expectArrived(person, person.words.screens.session.signIn.title)
    await expectFit(person, 'sign-in')
    await person.page.goto(invitation)
    await expectArrived(person, person.words.screens.session.join.title(ORGANISATION))
    await expectFit(person, 'join')
    await person.context.close()
  }
})

for (const width of WIDTHS) {
  test(`every page reads well in both languages, by day and night, at ${width} px`, async ({
    browser,
  }) => {
    const japanese = await sitDown(browser, { ...OWNER, language: 'ja', width })
    await signIn(japanese, server.url)
    await japanese.page.goto(server.url)
    for (const language of LANGUAGES) {
      const person = await speak(japanese, language)
      for (const { name, path, heading } of PLACES) {
        await person.page.goto(server.url + path)
        await expectArrived(person, heading(person))
        await expectFit(person, name)
        if (language === 'en') await expectEnglish(person.page, WRITTEN)
      }
    }
    await speak(japanese, 'ja')
  })
}

test('the keyboard alone raises an incident and reaches what matters in it', async ({
  browser,
}) => {
  const person = await sitDown(browser, { ...OWNER, language: 'ja' })
  const { page, words } = person
  const { shell, now, incident: named } = words.screens
  await signIn(person, server.url)

  await page.keyboard.press('Control+K')
  const palette = page.getByRole('dialog')
  await palette.getByRole('textbox', { name: shell.palette.open }).fill(shell.palette.raise)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: now.raise.label })).toBeFocused()
  await page.keyboard.type('Raised by keyboard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Raised by keyboard' })).toBeVisible()

  await page.keyboard.press('Shift+?')
  const keys = page.getByRole('dialog', { name: shell.keys.title })
  await expect(keys.getByText(named.keys.compose)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await tabTo(person, incident.head(person).getByRole('button', { name: named.header.takeCommand }))
  await page.keyboard.press('Enter')
  await expect(incident.head(person).getByText(person.name)).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: named.room.composerLabel })).toBeFocused()
  await page.keyboard.type('Written without a mouse')
  await page.keyboard.press('Enter')
  const line = page.getByRole('article').filter({ hasText: 'Written without a mouse' })
  await expect(line).toBeVisible()
  await tabTo(person, line, 'Shift+Tab')
  await page.keyboard.press('f')
  await expect(incident.marked(person, 'Written without a mouse', 'fact')).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expectArrived(person, words.screens.cases.title)
  await tabTo(person, page.getByRole('link', { name: 'Raised by keyboard' }))
  await page.keyboard.press('Enter')
  await expectArrived(person, 'Raised by keyboard')
})

test('the server ends in good order', async () => {
  const { code, ms } = await server.stop()
  expect(code).toBe(0)
  expect(ms).toBeLessThan(20_000)
})

async function expectArrived({ page }: Person, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

const TABS_MAX = 60

/** Goes on with the Tab key until this has the focus. */
async function tabTo({ page }: Person, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  const focused = target.and(page.locator(':focus'))
  for (let pressed = 0; pressed < TABS_MAX && (await focused.count()) === 0; pressed += 1) {
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
