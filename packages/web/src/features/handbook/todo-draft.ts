import type { Phase, TodoSetting } from '@hikeshi/contract'

/** A to-do template while somebody proposes how it should be. */
export interface TodoDraft {
  /** Null: a new one. */
  readonly key: string | null
  readonly ja: string
  readonly en: string
  readonly phase: Phase
  readonly severities: readonly number[]
  /** It should go. */
  readonly away: boolean
}

/** What a new one begins with. */
export const FRESH: TodoDraft = {
  key: null,
  ja: '',
  en: '',
  phase: 'respond',
  severities: [1, 2],
  away: false,
}

/** The template as it is, to be changed. */
export function draftOf({ key, text, phase, severities }: TodoSetting): TodoDraft {
  return { key, ...text, phase, severities, away: false }
}

export function isReady({ ja, en, away }: TodoDraft): boolean {
  return away || (ja.trim() !== '' && en.trim() !== '')
}

const REST = {
  role: null,
  due: null,
  auto: null,
  blocks: null,
  overlay: null,
  repeat: null,
  beginner: false,
} as const

/** As it would be. What the form does not show stays as it is. */
export function proposedOf(
  draft: TodoDraft,
  found: TodoSetting | undefined,
): Omit<TodoSetting, 'key'> | null {
  if (draft.away) return null
  const { ja, en, phase, severities } = draft
  const { key: _, ...rest } = found ?? { key: '', ...REST }
  const text = { ja: ja.trim(), en: en.trim() }
  return { ...rest, text, phase, severities: severities.toSorted((one, other) => one - other) }
}
