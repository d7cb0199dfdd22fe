import type { TodoSetting } from '@hikeshi/contract'

/** A to-do template while somebody proposes how it should be. */
export interface TodoDraft {
  /** Null: a new one. */
  readonly key: string | null
  /** As the form of the settings fills it in. */
  readonly content: Omit<TodoSetting, 'key'>
  /** It should go. */
  readonly away: boolean
}

/** What a new one begins with. */
export const FRESH: TodoDraft = {
  key: null,
  content: {
    phase: 'respond',
    severities: [1, 2],
    role: null,
    due: null,
    auto: null,
    blocks: null,
    overlay: null,
    repeat: null,
    beginner: false,
    text: { ja: '', en: '' },
  },
  away: false,
}

/** The template as it is, to be changed. */
export function draftOf({ key, ...content }: TodoSetting): TodoDraft {
  return { key, content, away: false }
}

export function isReady({ content, away }: TodoDraft): boolean {
  const { ja, en } = content.text
  return away || (ja.trim() !== '' && en.trim() !== '')
}

/** As it would be; null where it should go. */
export const proposedOf = ({ content, away }: TodoDraft): TodoDraft['content'] | null =>
  away ? null : content
