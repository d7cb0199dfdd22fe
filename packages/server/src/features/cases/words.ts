const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' })
const WORDS_MAX = 8
/** Words that every report of trouble has, and that therefore say nothing. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'the and for with from are not has have been some cannot may can does was were this that all any',
    'when after again too very long more than into out take takes new our its only also still slow',
    'error errors fail fails failed failing failure incident down',
    'エラー 障害 発生 問題 不具合 影響 一部 状態 可能 利用 確認',
  ].flatMap((line) => line.split(' ')),
)

/** Text as search compares it: one width, one case. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The words of a search: every one must be there. */
export function searchWords(...typed: readonly (string | undefined)[]): readonly string[] {
  const words = typed.flatMap((text) => folded(text ?? '').split(/\s+/u))
  return Array.from(new Set(words.filter((word) => word !== ''))).slice(0, WORDS_MAX)
}

/** The words of a title that tell it from others: no particles, no endings, nothing that all have. Failing those, all of it. */
export function tellingWords(title: string): readonly string[] {
  const words = Array.from(SEGMENTER.segment(folded(title)))
    .filter(({ isWordLike, segment }) => isWordLike === true && tells(segment))
    .map(({ segment }) => segment)
  const all = words.length > 0 ? words : [folded(title).trim()].filter(({ length }) => length > 2)
  return Array.from(new Set(all)).slice(0, WORDS_MAX)
}

function tells(word: string): boolean {
  if (COMMON.has(word)) return false
  const letters = Array.from(word).length
  return /[\p{Script=Han}\p{Script=Katakana}]/u.test(word)
    ? letters >= 2
    : /^[a-z0-9]/.test(word) && letters >= 3
}
