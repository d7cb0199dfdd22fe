import { expect, type Locator, type Page } from '@playwright/test'
import type { Person } from './person.ts'

/** What somebody does appears to all these people, without a reload. */
export async function expectSeen(
  by: readonly Person[],
  what: (person: Person) => Locator,
): Promise<void> {
  await Promise.all(by.map(async (person) => expect(what(person)).toBeVisible()))
}

/** Gathers how long live updates took from the press in one browser to the pixels in another. */
export interface Latencies {
  /** Acts, and measures until `text` stands on the page of each of the others. */
  readonly measure: (act: () => Promise<void>, text: string, on: readonly Page[]) => Promise<void>
  readonly summary: () => string
}

export function createLatencies(): Latencies {
  const taken: number[] = []
  return {
    measure: async (act, text, on) => {
      const seen = on.map((page) => appearance(page, text))
      const began = Date.now()
      await act()
      for (const at of await Promise.all(seen)) taken.push(at - began)
    },
    summary: () => {
      const sorted = taken.toSorted((one, other) => one - other)
      const quantile = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0
      return `live updates: n=${taken.length} median=${quantile(0.5)} ms p95=${quantile(0.95)} ms max=${quantile(1)} ms`
    },
  }
}

/** When the text first stood on the page, by the clock that all browsers of this machine share. */
export function appearance(page: Page, text: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const stands = () => document.body.textContent.includes(${JSON.stringify(text)})
    const look = () => {
      if (!stands()) return
      observer.disconnect()
      resolve(Date.now())
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    look()
  })`)
}
