import type { NoticeWarningCode } from '@hikeshi/contract'
import type { Entry } from '../entry.ts'
import { findingsIn } from '../redaction.ts'
import { blamingSentences } from '../report/blame.ts'
import { placeholdersIn } from './template.ts'

export interface NoticeWarning {
  readonly code: NoticeWarningCode
  /** What it is about, in the words of the text or of the entry. */
  readonly about: string | null
}

interface Draft {
  readonly text: string | null
  readonly cites: readonly string[]
}

/**
 * What whoever publishes should look at once more. Customers are told facts only (C-25), and of no
 * fault of a person; `names` are those who might be named.
 */
export function noticeWarnings(
  draft: Draft,
  entries: readonly Entry[],
  names: readonly string[] = [],
): readonly NoticeWarning[] {
  const guesses = entries.filter(isGuess)
  const text = draft.text ?? ''
  return [
    ...citedGuesses(draft.cites, guesses),
    ...quotedGuesses(text, guesses),
    ...named(
      'promises-recovery',
      RECOVERY.flatMap((pattern) => text.match(pattern)?.[0] ?? []),
    ),
    ...named(
      'vague-time',
      VAGUE.flatMap((pattern) => text.match(pattern)?.[0] ?? []),
    ),
    ...named('blames', blamingSentences(text, names)),
    ...named('unfilled', placeholdersIn(text)),
    ...named('internal', internals(text)),
  ]
}

/** A guess that no fact has confirmed. */
function isGuess({ kind, state, withdrawn }: Entry): boolean {
  return kind === 'hypothesis' && state !== 'confirmed' && !withdrawn
}

function citedGuesses(
  cites: readonly string[],
  guesses: readonly Entry[],
): readonly NoticeWarning[] {
  const cited = guesses.filter(({ id }) => cites.includes(id))
  return named(
    'cites-hypothesis',
    cited.map(({ text }) => text),
  )
}

const QUOTE_MIN = 6

/** The very words of a guess that is still open, whatever the spaces and the letters' case. */
function quotedGuesses(text: string, guesses: readonly Entry[]): readonly NoticeWarning[] {
  const said = folded(text)
  const quoted = guesses.filter(({ state, text: guess }) => {
    const words = folded(guess)
    return state === 'open' && words.length >= QUOTE_MIN && said.includes(words)
  })
  return named(
    'contains-hypothesis',
    quoted.map((guess) => guess.text),
  )
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[。.]+$/, '')
}

/** A time by which it is to be repaired is a promise nobody can keep. */
const RECOVERY: readonly RegExp[] = [
  /(?:復旧|回復|再開|解消|復帰)[^。\n]{0,12}(?:見込|予定|はずです|でしょう)/,
  /(?:\d+\s*(?:分|時間|日)(?:以内|ほど|程度)?|\d{1,2}(?:時|[:：]\d{2})[^。\n]{0,8}(?:まで|頃|ごろ))[にで]?[^。\n]{0,6}(?:復旧|回復|再開|解消|復帰)/,
  /\b(?:will|should|expect(?:ed)?(?: to)?|plan(?:ned)? to)\b[^.\n]{0,30}\b(?:restored?|recover(?:ed)?|fixed?|resolved?|back)\b[^.\n]{0,20}\b(?:by|within|in|at|around)\b/i,
  /\bETA\b/,
]

/** Words that sound like a time and are none: whoever waits learns nothing from them. */
const VAGUE: readonly RegExp[] = [
  /近日中|まもなく|間もなく|(?:なるべく|できるだけ|可能な限り)(?:早く|早期に|速やかに)|早急に|後ほど|追って|しばらく(?=お待ち)/,
  /\b(?:as soon as possible|asap|shortly|very soon|in due course|momentarily|in the near future)\b/i,
]

function internals(text: string): readonly string[] {
  return findingsIn(text, [])
    .filter(({ kind }) => kind !== 'link')
    .map((finding) => finding.text)
}

function named(code: NoticeWarningCode, about: readonly string[]): readonly NoticeWarning[] {
  return about.map((what) => ({ code, about: what }))
}
