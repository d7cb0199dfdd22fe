import { expect, test } from 'vitest'
import { pageNow, type Page } from '../../domain/handbook/page.ts'
import { readShipped } from '../../platform/shipped.ts'
import { loadPages } from './shipped.ts'

test('C-23 a newer shipped text replaces a page that nobody edited, and no other', () => {
  const old = loadPages().get('speak-up')
  const newer = loadPages((name) =>
    readShipped(name).replace('Whoever notices, speaks up', 'Speak up'),
  ).get('speak-up')
  if (old === undefined || newer === undefined) throw new Error('the page is shipped')
  const page: Page = {
    id: 'pag_speak-up',
    text: old,
    version: 3,
    edited: false,
    lock: null,
    retired: null,
    examples: [],
    changedBy: 'ana',
    changedAt: '2026-01-05T09:00:00Z',
  }

  expect(pageNow(page, newer)).toMatchObject({ version: 4, text: { title: { en: 'Speak up' } } })
  expect(pageNow({ ...page, edited: true }, newer)).toMatchObject({ version: 3, text: old })
  expect(pageNow(null, newer)).toMatchObject({ version: 1, text: newer })
})

const untitled = (name: string) =>
  name === 'handbook/en/speak-up.md' ? 'No title here.' : readShipped(name)

test('a shipped page without a title stops the start', () => {
  expect(() => loadPages(untitled)).toThrow('speak-up begins with no title')
})
