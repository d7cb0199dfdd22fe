import { expect, type Page } from '@playwright/test'

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu

/** Everything that can be read or heard on the page. */
const SAID = `[
  document.title,
  document.body.innerText,
  ...Array.from(document.querySelectorAll('[aria-label], [title], [placeholder]'), (element) =>
    ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '').join(' '),
  ),
].join('\\n')`

/** The page speaks English, but for what people themselves wrote in Japanese. */
export async function expectEnglish(page: Page, written: readonly string[]): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  let said = await page.evaluate<string>(SAID)
  for (const text of written.toSorted((one, other) => other.length - one.length)) {
    said = said.replaceAll(text, '')
  }
  expect(said.match(JAPANESE) ?? [], `Japanese on ${page.url()}`).toEqual([])
  expect(await page.evaluate<string>('document.documentElement.lang')).toBe('en')
}
