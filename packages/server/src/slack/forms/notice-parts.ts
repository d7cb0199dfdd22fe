import type { NoticeWarnings } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { bold, rich, section, context as smallPrint } from '../views/kit/index.ts'

/** The notice of an audience; null for one that is not there. */
export async function noticeOf({ api }: SlackCall, incident: string, audience: string) {
  const { items } = await api.notices.list({ incident })
  return items.find((one) => one.audience === audience) ?? null
}

/** What to look at once more. */
export function warningBlocks(
  { words }: SlackCall,
  warnings: NoticeWarnings,
): readonly KnownBlock[] {
  if (warnings.length === 0) return []
  const { notices: named } = words.screens
  return [
    section(rich`:warning: ${bold(named.warnings)}`),
    ...smallPrint(warnings.map(({ message }) => `• ${message}`).join('\n')),
  ]
}
