import type { HandbookPage, PageText, Phase } from '@hikeshi/contract'
import { api } from '../../api.ts'

export const PHASES: readonly Phase[] = ['detect', 'align', 'respond', 'learn', 'closed']

/** Makes a page, writes a new version of one, or proposes it. Answers with its name in addresses. */
export async function sendPage(asked: {
  readonly page: HandbookPage | null
  readonly proposes: boolean
  readonly text: PageText
  readonly reason: string
}): Promise<string> {
  const { page, proposes, reason } = asked
  const { title, body, context } = asked.text
  const text = { title, body, context }
  if (page === null) return (await api.handbook.create(text)).key
  const { key, version } = page
  if (proposes) {
    const target = { kind: 'page', key } as const
    await api.proposals.make({ text: reason, target, after: text, version })
  } else {
    await api.handbook.write({ ...text, page: key, version, reason })
  }
  return key
}
