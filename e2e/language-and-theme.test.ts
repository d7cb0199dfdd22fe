import type { Language } from '@hikeshi/contract'
import { expect, type Locator } from '@playwright/test'
import { expectEnglish } from './support/english.ts'
import * as incident from './support/incident.ts'
import { test } from './support/journey.ts'
import { expectFit, goTo, look, looksIn, shareOf } from './support/looks.ts'
import { liveIn } from './support/lived-in.ts'
import {
  becomeOwner,
  invite,
  makeToken,
  type Person,
  signIn,
  sitDown,
  speak,
} from './support/person.ts'
import { DIALOGS, PLACES, TITLE } from './support/places.ts'
import { createProgram } from './support/program.ts'
import { emptyDirectory, type Server, startServer } from './support/server.ts'

const ORGANISATION = 'Minato & 港'
/** What people wrote; and a language is offered by its own name. */
const WRITTEN = [ORGANISATION, TITLE, '日本語']
const OWNER = { name: 'Aoi Sato', email: 'aoi@example.com' }
const LANGUAGES: readonly Language[] = ['ja', 'en']

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
  for (const language of LANGUAGES) {
    const person = await sitDown(browser, { ...OWNER, language })
    await person.page.goto(server.setUpLink)
    for (const way of looksIn(language)) {
      await look(person, way)
      await expectArrived(person, person.words.screens.session.setUp.title)
      await expectFit(person, way, 'set-up')
    }
    await person.context.close()
  }
})

test('an organisation sets to work', async ({ browser }) => {
  const owner = await sitDown(browser, { ...OWNER, language: 'ja' })
  await becomeOwner(owner, { link: server.setUpLink, organisation: ORGANISATION })
  invitation = await invite(owner)
  await liveIn(createProgram(server.url, await makeToken(owner, 'Set-up')), TITLE)
})

test('the doors read well in both languages, by day and night, wide and narrow', async ({
  browser,
}) => {
  for (const language of LANGUAGES) {
    const person = await sitDown(browser, { ...OWNER, language })
    const { signIn: door, join } = person.words.screens.session
    for (const { name, url, heading } of [
      { name: 'sign-in', url: server.url, heading: door.title },
      { name: 'join', url: invitation, heading: join.title(ORGANISATION) },
    ]) {
      await person.page.goto(url)
      for (const way of looksIn(language)) {
        await look(person, way)
        await expectArrived(person, heading)
        await expectFit(person, way, name)
      }
    }
    await person.context.close()
  }
})

for (const language of LANGUAGES) {
  test(`every page reads well in ${language}, by day and night, wide and narrow`, async ({
    browser,
  }) => {
    const owner = await sitDown(browser, { ...OWNER, language: 'ja' })
    await signIn(owner, server.url)
    const person = await speak(owner, language)
    const written = [...WRITTEN, ...(await saidInRooms(person))]
    for (const way of looksIn(language)) {
      await look(person, way)
      for (const place of language === 'ja' ? PLACES : shareOf(PLACES, way)) {
        const { name, path, heading, bilingual, arrive } = place
        await goTo(person, server.url, path)
        await expectArrived(person, heading(person))
        await arrive?.(person)
        await expectFit(person, way, name)
        if (language === 'en' && !bilingual) await expectEnglish(person.page, written)
      }
    }
    await speak(person, 'ja')
  })
}

/** What stands in the rooms: it stays in the language in which it was said. */
async function saidInRooms({ page }: Person): Promise<readonly string[]> {
  const answers = await Promise.all(
    [1, 2].map((number) => page.request.get(`${server.url}/api/v1/incidents/${number}/messages`)),
  )
  const rooms = await Promise.all(answers.map((answer) => answer.json() as Promise<Room>))
  return rooms.flatMap(({ items }) =>
    items.flatMap(({ text }) => text.split(MARKUP)).filter(Boolean),
  )
}

/** Lines, bold words and numbered points are shown apart. */
const MARKUP = /\n|\s*\*\*\s*|\d+\. /

interface Room {
  readonly items: readonly { readonly text: string }[]
}

test('dialogs read well in both languages, by day and night, wide and narrow', async ({
  browser,
}) => {
  const owner = await sitDown(browser, { ...OWNER, language: 'ja' })
  await signIn(owner, server.url)
  for (const language of LANGUAGES) {
    const person = await speak(owner, language)
    const dialog = person.page.getByRole('dialog')
    for (const way of looksIn(language)) {
      await look(person, way)
      for (const { name, path, open, heading = () => TITLE } of shareOf(DIALOGS, way)) {
        await goTo(person, server.url, path)
        await expectArrived(person, heading(person))
        await open(person)
        await expect(dialog).toBeVisible()
        await expectFit(person, way, name, '[role=dialog]')
        await expect(dialog).toBeVisible()
        await person.page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
    }
  }
  await speak(owner, 'ja')
})

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
