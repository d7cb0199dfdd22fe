import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ROOT } from '../../tools/root.ts'
import { expectAccessibleIn } from './accessible.ts'
import type { Person } from './person.ts'

const PICTURES = join(ROOT, 'e2e/screenshots')

/** So long as nobody asks for pictures, none are taken: they cost more than everything else here. */
const PICTURED = process.env['PICTURES'] === '1'
const SCHEMES = ['dark', 'light'] as const
/** Where everything is wide and where it is narrow, and the theme in which axe looks there. */
const WIDTHS = [
  { width: 1440, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const

/**
 * Accessible in both themes, no wider than the screen at both widths, and without a complaint. Axe
 * takes longer than everything else: it looks at each width and at each theme once, and not at
 * another language, on which nothing that it finds hangs. Where pictures are taken it looks at all.
 * `inside` narrows it to what has not been looked at elsewhere, such as a dialog.
 */
export async function expectFit(person: Person, name: string, inside?: string): Promise<void> {
  const { page, language, complaints } = person
  for (const { width, scheme } of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await settled(page)
    const schemes = PICTURED ? SCHEMES : language === 'ja' ? [scheme] : []
    for (const one of schemes) {
      await expectAccessibleIn(page, one, inside)
      await picture(page, `${name}-${language}-${one}-${width}`)
    }
    const beyond = () => page.evaluate<number>(BEYOND)
    await expect.poll(beyond, `sideways scroll of ${page.url()} at ${width}`).toBe(0)
  }
  expect(await page.evaluate<string>('document.body.innerText'), page.url()).not.toMatch(NO_WORDS)
  expect(complaints, `complaints on ${page.url()}`).toEqual([])
}

const HEIGHT = 900
const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
/** What stands where somebody forgot a word. */
const NO_WORDS = /\b(undefined|null|NaN|Invalid Date)\b|\[object |=>/

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURED) return
  await mkdir(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('status', { name: /^(Loading|読み込んでいます)$/ })).toHaveCount(0)
}
