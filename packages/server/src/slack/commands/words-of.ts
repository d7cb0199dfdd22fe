/** Somebody named in a command, as Slack writes it: `<@U123>` or `<@U123|name>`. */
const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g
const ESCAPED_LINK = /<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g
const CHANNEL = /<#[CG][A-Z0-9]+\|([^>]*)>/g
/** `#12`, `INC-12`: another incident than the one whose channel this is. */
const NUMBERED = /^\s*(?:#|inc-)(\d{1,9})(?=\s|$)\s*/i

/** Slack’s ids of all who are named. */
export function namedIn(text: string): readonly string[] {
  return [...text.matchAll(MENTION)].map(([, id = '']) => id)
}

/** What was typed beside the names of people, as people read it. */
export function textOf(rest: string): string {
  return rest
    .replaceAll(MENTION, ' ')
    .replaceAll(ESCAPED_LINK, '$1')
    .replaceAll(CHANNEL, '#$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t\u3000]+/g, ' ')
    .trim()
}

/** The number of the incident that the line begins with, and the line without it. */
export function numberIn(text: string): { readonly number: string | null; readonly rest: string } {
  const wide = text
    .replace(/^[\s\u3000]*＃/, '#')
    .replace(/^(#|inc-)[０-９]+/i, (some) => some.normalize('NFKC'))
  const found = NUMBERED.exec(wide)
  return found?.[1] === undefined
    ? { number: null, rest: text }
    : { number: found[1], rest: wide.slice(found[0].length) }
}

/** A whole number in what was typed, also with full-width digits: `２`, `SEV2`, `30分`. */
export function digitsIn(text: string): number | null {
  const found = /\d{1,4}/.exec(text.normalize('NFKC'))
  return found ? Number(found[0]) : null
}

/** How people type a word: in any width and case. */
export const plainWord = (word: string): string => word.normalize('NFKC').toLowerCase()

/** How many letters have to be changed to make one word of the other. */
export function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_none, at) => at)
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1]
    for (const [column, against] of Array.from(other).entries()) {
      now.push(
        Math.min(
          (now[column] ?? 0) + 1,
          (before[column + 1] ?? 0) + 1,
          (before[column] ?? 0) + (letter === against ? 0 : 1),
        ),
      )
    }
    before = now
  }
  return before[other.length] ?? 0
}
