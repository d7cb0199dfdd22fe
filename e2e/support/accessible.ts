import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Another theme changes colours and nothing else. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block']

/** One `h1`, and nothing for axe to find, by day and by night. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await light(page, 'dark')
  await expectNoViolation(page, { type: 'rule', values: ABOUT_COLOUR }, WHOLE)
  await light(page, 'light')
  await expectNoViolation(page, { type: 'tag', values: LEVELS }, WHOLE)
}

/** Nothing for axe to find in what is inside of this, by day or by night alone. */
export async function expectAccessibleIn(
  page: Page,
  scheme: 'dark' | 'light',
  inside: string = WHOLE,
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await light(page, scheme)
  await expectNoViolation(page, { type: 'tag', values: LEVELS }, inside)
}

const WHOLE = 'html'

/** The system turns dark or light, and the page has followed. */
async function light(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  // A colour that is still on its way is neither.
  await page.evaluate(TURNED)
}

/** One colour on its way sets those on their way that are inherited from it: until none is left. */
const TURNED = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const moving = () => document.getAnimations()
    .filter(({ playState, effect }) =>
      playState === 'running' && effect.getComputedTiming().endTime !== Infinity)
  await frame()
  while (moving().length > 0) {
    await Promise.allSettled(moving().map(({ finished }) => finished))
    await frame()
  }
})()`

async function expectNoViolation(page: Page, runOnly: axe.RunOnly, inside: string): Promise<void> {
  const found = (await violations(page, runOnly, inside)).map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }))
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** Axe stays in a page until that is loaded anew: it is large, and pages are looked at often. */
async function violations(
  page: Page,
  runOnly: axe.RunOnly,
  inside: string,
): Promise<readonly axe.Result[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source)
  const options: axe.RunOptions = { runOnly, resultTypes: ['violations'] }
  return page.evaluate<readonly axe.Result[]>(
    `axe.run(${JSON.stringify(inside)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
}
