import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ROOT } from '../../tools/root.ts'
import { expectAccessible } from './accessible.ts'
import type { Person } from './person.ts'

const PICTURES = join(ROOT, 'e2e/screenshots')

/** Accessible in both themes, no wider than the screen, and without a complaint of the browser. Takes pictures. */
export async function expectFit(
  { page, language, complaints }: Person,
  name: string,
): Promise<void> {
  await settled(page)
  await mkdir(PICTURES, { recursive: true })
  const width = page.viewportSize()?.width ?? 0
  await expectAccessible(page, async (scheme) => {
    const path = join(PICTURES, `${name}-${language}-${scheme}-${width}.png`)
    await page.screenshot({ path, fullPage: true })
  })
  const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate<number>(beyond), `sideways scroll of ${page.url()}`).toBe(0)
  expect(complaints, `complaints on ${page.url()}`).toEqual([])
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('status', { name: /^(Loading|読み込んでいます)$/ })).toHaveCount(0)
}
