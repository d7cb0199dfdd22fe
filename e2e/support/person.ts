import type { Language } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

/** Somebody at a browser of their own. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly zone: string
  /** What the product says to them. */
  readonly words: Words
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained about, oldest first. */
  readonly complaints: readonly string[]
}

const PASSWORD = 'umi-no-mieru-eki'

interface Described {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly width?: number
}

const WORDS: Readonly<Record<Language, Words>> = { ja, en }
const LOCALES = { ja: 'ja-JP', en: 'en-GB' }
const ZONES = { ja: 'Asia/Tokyo', en: 'Europe/London' }

/** With `JOURNEYS_IN=en` (or `ja`) everybody speaks it; else each their own. */
const EVERYBODY = asLanguage(process.env['JOURNEYS_IN'])

function asLanguage(asked: string | undefined): Language | null {
  return asked === 'ja' || asked === 'en' ? asked : null
}

/** Opens a browser that speaks the person's language and knows nobody yet. */
export async function sitDown(
  browser: Browser,
  { name, email, language: own, width = 1440 }: Described,
): Promise<Person> {
  const language = EVERYBODY ?? own
  const zone = ZONES[language]
  const context = await browser.newContext({
    locale: LOCALES[language],
    timezoneId: zone,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isStranger(message)) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    name,
    email,
    language,
    zone,
    words: WORDS[language],
    context,
    page,
    complaints,
  }
}

/** Who asks who they are, and is nobody yet, is told 401: the browser notes that as an error. */
function isStranger(message: ConsoleMessage): boolean {
  return /\b401\b/.test(message.text()) && message.location().url.endsWith('/api/v1/me')
}

/** Opens the one-time link of a new server and becomes its owner. */
export async function becomeOwner(
  person: Person,
  { link, organisation }: { readonly link: string; readonly organisation: string },
): Promise<void> {
  const { page, words } = person
  const { session } = words.screens
  await page.goto(link)
  await page.getByRole('textbox', { name: session.setUp.organisation }).fill(organisation)
  await tellWhoIAm(person)
  await page.getByRole('button', { name: session.setUp.button }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.screens.now.title })).toBeVisible()
}

/** Makes an invitation link, as an owner does: to pass it on by hand. */
export async function invite({ page, words }: Person): Promise<string> {
  const { people, common, shell } = words.screens
  await page.getByRole('link', { name: shell.nav.people }).click()
  await page.getByRole('button', { name: people.invite }).first().click()
  const dialog = page.getByRole('dialog', { name: people.invitation.title })
  await dialog.getByRole('button', { name: people.invitation.create }).click()
  const link = await dialog.getByRole('textbox', { name: people.invitation.link }).inputValue()
  // The cross in the corner has the same name as the button at the end.
  await dialog.getByRole('button', { name: common.close }).last().click()
  await expect(dialog).toBeHidden()
  return link
}

/** Comes in by an invitation. */
export async function join(person: Person, link: string): Promise<void> {
  const { page, words } = person
  const { session, now } = words.screens
  await page.goto(link)
  await tellWhoIAm(person)
  await page.getByRole('button', { name: session.join.button }).click()
  await expect(page.getByRole('heading', { level: 1, name: now.title })).toBeVisible()
}

/** Comes in by the ordinary door. */
export async function signIn({ page, words, email }: Person, url: string): Promise<void> {
  const { session, now } = words.screens
  await page.goto(url)
  await page.getByRole('textbox', { name: session.email }).fill(email)
  await page.getByLabel(session.password).first().fill(PASSWORD)
  await page.getByRole('button', { name: session.signIn.button }).click()
  await expect(page.getByRole('heading', { level: 1, name: now.title })).toBeVisible()
}

/** Chooses a language in the menu of the person. */
export async function speak(person: Person, language: Language): Promise<Person> {
  const { page, name } = person
  const words = WORDS[language]
  const lang = await page.evaluate<Language>('document.documentElement.lang')
  if (lang === language) return { ...person, language, words }
  const { shell, session } = WORDS[lang].screens
  await page.getByRole('button', { name: shell.menu.open(name) }).click()
  await page.getByRole('menuitemradio', { name: session.languages[language] }).click()
  await expect(page.getByRole('link', { name: words.screens.shell.nav.cases })).toBeVisible()
  return { ...person, language, words }
}

/** Makes an API token on the page of the profile, and copies it. */
export async function makeToken({ page, words, name }: Person, purpose: string): Promise<string> {
  const { shell, profile } = words.screens
  await page.getByRole('button', { name: shell.menu.open(name) }).click()
  await page.getByRole('menuitem', { name: shell.menu.profile }).click()
  await page.getByRole('textbox', { name: profile.tokens.name }).fill(purpose)
  await page.getByRole('button', { name: profile.tokens.create }).click()
  const secret = page.getByRole('textbox', { name: profile.tokens.secret })
  await expect(secret).toBeVisible()
  return secret.inputValue()
}

async function tellWhoIAm({ page, words, name, email }: Person): Promise<void> {
  const { session } = words.screens
  await page.getByRole('textbox', { name: session.name }).fill(name)
  await page.getByRole('textbox', { name: session.email }).fill(email)
  // A password field has no role.
  await page.getByLabel(session.password).first().fill(PASSWORD)
}

/** Picks this option of a list. */
export async function choose(
  dialog: Locator,
  label: string,
  option: string | RegExp,
): Promise<void> {
  await dialog.getByRole('combobox', { name: label }).click()
  await dialog.page().getByRole('option', { name: option, exact: true }).click()
}
