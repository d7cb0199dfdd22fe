import { join } from 'node:path'
import type { Language } from '@hikeshi/contract'
import { expect, type Page } from '@playwright/test'
import { ROOT } from '../../tools/root.ts'
import { expectAccessibleIn } from './accessible.ts'
import type { Person } from './person.ts'

const PICTURES = join(ROOT, 'e2e/screenshots')

/** `npm run looks`: axe looks at everything, every page is loaded anew, and pictures are taken. */
const LONG = process.env['LOOKS'] === 'all'

/** One way to look at the product. */
interface Look {
  readonly scheme: 'dark' | 'light'
  readonly width: number
  /** It takes longer than everything else here. */
  readonly axe: boolean
}

const HEIGHT = 900

const WIDE = { scheme: 'light', width: 1440 } as const
const NARROW = { scheme: 'dark', width: 360 } as const

/**
 * How to look in this language. Axe sees each width and each theme once, and not another language,
 * on which nothing that it finds hangs; the long form looks at everything in every way.
 */
export function looksIn(language: Language): readonly Look[] {
  if (LONG) {
    return [1440, 360].flatMap((width) =>
      (['dark', 'light'] as const).map((scheme) => ({ scheme, width, axe: true })),
    )
  }
  const axe = language === 'ja'
  return [
    { ...WIDE, axe },
    { ...NARROW, axe },
  ]
}

/** What of these is looked at in this way: in the short form every one once, wide and narrow in turn. */
export function shareOf<T>(things: readonly T[], { width }: Look): readonly T[] {
  const turn = width === WIDE.width ? 0 : 1
  return LONG ? things : things.filter((_, at) => at % 2 === turn)
}

/** Looks in this way from now on. */
export async function look({ page }: Person, { scheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT })
  await page.emulateMedia({ colorScheme: scheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
}

/** Goes to a page as by a link, from one that has nothing on it: nothing of another page is taken for it. */
export async function goTo({ page, words }: Person, url: string, path: string): Promise<void> {
  if (LONG) {
    await page.goto(url + path)
    return
  }
  const { title } = words.screens.shell.notFound
  await page.evaluate(`history.pushState(null, '', '/nowhere/at/all')`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`)
}

/**
 * No wider than the screen, without a complaint, and nothing for axe to find. `inside` narrows that
 * to what has not been looked at elsewhere, such as a dialog.
 */
export async function expectFit(
  { page, language, complaints }: Person,
  { scheme, width, axe }: Look,
  name: string,
  inside?: string,
): Promise<void> {
  await settled(page)
  if (axe) await expectAccessibleIn(page, scheme, inside)
  if (LONG) {
    const path = join(PICTURES, `${name}-${language}-${scheme}-${String(width)}.png`)
    // A dialog stands before a page that may be long.
    await page.screenshot({ path, fullPage: inside === undefined })
  }
  const beyond = () => page.evaluate<number>(BEYOND)
  await expect.poll(beyond, `sideways scroll of ${page.url()} at ${String(width)}`).toBe(0)
  expect(await page.evaluate<string>('document.body.innerText'), page.url()).not.toMatch(NO_WORDS)
  expect(complaints, `complaints on ${page.url()}`).toEqual([])
}

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
/** What stands where somebody forgot a word. */
const NO_WORDS = /\b(undefined|null|NaN|Invalid Date)\b|\[object |=>/

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('status', { name: /^(Loading|読み込んでいます)$/ })).toHaveCount(0)
}
