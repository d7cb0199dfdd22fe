import type { Excerpt } from '@hikeshi/contract'
import { folded } from './words.ts'

const BEFORE = 40
const AFTER = 80

/** The first of the words in a text, and what stands around it, as it was written. */
export function excerptOf(
  text: string,
  words: readonly string[],
  where: Excerpt['where'],
): Excerpt | null {
  const { plain, origins } = foldedWithOrigins(text)
  const at = words.map((word) => [plain.indexOf(word), word.length] as const)
  const [found] = at.filter(([start]) => start >= 0).toSorted(([one], [other]) => one - other)
  if (found === undefined) return null
  const start = origins[found[0]] ?? 0
  const end = origins[found[0] + found[1]] ?? text.length
  const from = Math.max(0, start - BEFORE)
  const to = Math.min(text.length, end + AFTER)
  return {
    where,
    before: `${from > 0 ? '…' : ''}${clean(text.slice(from, start))}`,
    hit: text.slice(start, end),
    after: `${clean(text.slice(end, to))}${to < text.length ? '…' : ''}`,
  }
}

/**
 * The folded text, and for each place in it the place in the original: ㌔ folds to two letters, and
 * two half-width signs to one. Signs that join the letter before them are folded together with it.
 */
function foldedWithOrigins(text: string): {
  readonly plain: string
  readonly origins: readonly number[]
} {
  let plain = ''
  const origins: number[] = []
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const piece = folded(letter)
    plain += piece
    for (let place = 0; place < piece.length; place++) origins.push(index)
  }
  return { plain, origins }
}

const LETTER = /[^][\u0300-\u036F\u3099\u309A\uFF9E\uFF9F]*/gu

function clean(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
