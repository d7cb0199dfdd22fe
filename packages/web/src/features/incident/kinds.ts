import type { EntryKind } from '@hikeshi/contract'
import {
  IconActivity,
  IconBulb,
  IconCheck,
  IconGavel,
  IconHelp,
  IconPaperclip,
  IconTool,
} from '@tabler/icons-react'

export const KINDS: readonly EntryKind[] = [
  'fact',
  'hypothesis',
  'action',
  'decision',
  'question',
  'status',
  'evidence',
]

export const KIND_ICONS = {
  fact: IconCheck,
  hypothesis: IconBulb,
  action: IconTool,
  decision: IconGavel,
  question: IconHelp,
  status: IconActivity,
  evidence: IconPaperclip,
} as const satisfies Record<EntryKind, unknown>

/** The one key that marks the focused message. */
export const KIND_KEYS: Readonly<Record<string, EntryKind>> = {
  f: 'fact',
  h: 'hypothesis',
  a: 'action',
  d: 'decision',
  q: 'question',
  s: 'status',
  e: 'evidence',
}
