import { PageContext, type Language, type PageText } from '@hikeshi/contract'
import { z } from 'zod'
import { readShipped } from '../../platform/shipped.ts'

const Index = z.array(PageContext.extend({ key: z.string().regex(/^[a-z0-9-]+$/) }).strict())

/** The pages that the product comes with, in their order, by their names in addresses. */
export type ShippedPages = ReadonlyMap<string, PageText>

/** Reads the pages once, at the start. One that is missing or has no title stops it. */
export function loadPages(read: (name: string) => string = readShipped): ShippedPages {
  const index = Index.parse(JSON.parse(read('handbook/pages.json')))
  return new Map(
    index.map(({ key, ...context }) => {
      const ja = parsePage(key, read(`handbook/ja/${key}.md`))
      const en = parsePage(key, read(`handbook/en/${key}.md`))
      const title = { ja: ja.title, en: en.title }
      return [key, { title, body: { ja: ja.body, en: en.body }, context }]
    }),
  )
}

/** The first line is the title, the rest the page. */
function parsePage(key: string, markdown: string): { title: string; body: string } {
  const [, title, body] = /^# (.+)\n\n([^]+)$/.exec(markdown.trim()) ?? []
  if (title === undefined || body === undefined) {
    throw new Error(`defaults/handbook: ${key} begins with no title`)
  }
  return { title, body }
}

/** A page as a document of its own; in the other language where it was written in one alone. */
export function markdownOf({ title, body }: PageText, language: Language): string {
  const written = title[language] === '' ? (language === 'ja' ? 'en' : 'ja') : language
  return `# ${title[written]}\n\n${body[written]}\n`
}
