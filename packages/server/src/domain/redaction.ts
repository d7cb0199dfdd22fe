/** What does not belong into what outsiders read. */
export type FindingKind =
  | 'token'
  | 'email'
  | 'link'
  | 'ip'
  | 'host'
  | 'channel'
  | 'reference'
  | 'person'

/** One thing that was found, wherever and however often it stands. */
export interface Finding {
  /** The same for the same words: a decision about it outlives an edit. */
  readonly key: string
  readonly kind: FindingKind
  readonly text: string
  readonly count: number
}

/** The order matters: what an earlier rule found, a later one does not look into. */
const RULES: readonly (readonly [FindingKind, RegExp])[] = [
  ['token', /-----BEGIN [A-Z ]+-----[\s\S]*?-----END [A-Z ]+-----/g],
  ['token', /\b(?:hks_|xox[abeoprs]-|gh[opsu]_|github_pat_|glpat-|sk-|sk_live_|AKIA)[\w-]{8,}/g],
  ['token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g],
  [
    'token',
    /(?<=\b(?:bearer|token|password|passwd|secret|api[_-]?key)\b["']?\s*[:= ]\s*["']?)(?=\S*\d)[\w+/=.~-]{8,}/gi,
  ],
  ['token', /(?<![\w/.-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])[\w+/=-]{32,}(?![\w/.-])/gi],
  ['link', /https?:\/\/[^\s<>()（）「」、。]*[^\s<>()（）「」、。.,;:!?'"]/gi],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['ip', /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?![\d.])/g],
  [
    'ip',
    /(?<![\w:])(?:[\da-f]{1,4}:){3,7}(?::?[\da-f]{1,4}){1,5}(?![\w:])|(?<![\w:])(?:[\da-f]{1,4}:)+:(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?(?![\w:])/gi,
  ],
  ['channel', /<#[A-Z\d]+(?:\|[^>]*)?>/g],
  ['channel', /(?<![\w&/#])#(?=[\p{L}\d_-]*\p{L})[\p{L}\d_-]{2,}/gu],
  ['reference', /(?<![\w&/])#\d+\b|\bINC-\d+\b|\b(?:inc|ent|tod|msg|mea|per)_[\da-z]{8,}\b/gi],
  [
    'host',
    /\b[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:local|localdomain|internal|intra|intranet|lan|corp|private|svc|cluster|home\.arpa)(?:\.[a-z\d-]+)*(?::\d+)?\b/gi,
  ],
  ['host', /\b(?:[a-z]+[a-z\d]*-)+\d{1,4}\b(?:\.[a-z\d-]+)*/gi],
  [
    'host',
    /\b(?:db|web|app|api|cache|redis|mysql|postgres|pg|kafka|node|host|server|srv|worker|batch|proxy|lb|gw)\d{1,4}\b/gi,
  ],
  ['person', /<@[A-Z\d]+(?:\|[^>]*)?>|(?<![\w.])@[a-z][\w.-]{1,}/gi],
]

interface Spot {
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
}

/** Everything in the text that should not go outside, in the order it stands there. */
export function findingsIn(text: string, names: readonly string[]): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const { kind, start, end } of spotsIn(text, names)) {
    const words = text.slice(start, end)
    const key = keyOf(kind, words)
    const count = (found.get(key)?.count ?? 0) + 1
    found.set(key, { key, kind, text: words, count })
  }
  return Array.from(found.values())
}

/** The text without what was found, but for what `kept` names. */
export function redact(
  text: string,
  names: readonly string[],
  { kept, replacement }: Redaction,
): string {
  let from = 0
  let clean = ''
  for (const { kind, start, end } of spotsIn(text, names)) {
    const words = text.slice(start, end)
    if (kept.has(keyOf(kind, words))) continue
    clean += text.slice(from, start) + replacement(kind)
    from = end
  }
  return tidy(clean + text.slice(from))
}

export interface Redaction {
  /** Keys of findings that a reviewer lets stand. */
  readonly kept: ReadonlySet<string>
  /** What stands there instead; empty for nothing. */
  readonly replacement: (kind: FindingKind) => string
}

function spotsIn(text: string, names: readonly string[]): readonly Spot[] {
  const taken: Spot[] = []
  const rules = [...RULES, ...namesRule(names)]
  for (const [kind, pattern] of rules) {
    for (const match of text.matchAll(pattern)) {
      const spot = { kind, start: match.index, end: match.index + match[0].length }
      const free = taken.every(({ start, end }) => spot.end <= start || spot.start >= end)
      if (free && match[0] !== '') taken.push(spot)
    }
  }
  return taken.toSorted((one, other) => one.start - other.start)
}

/** A name stands as a whole, or as one of its parts; letters of ours only between spaces and signs. */
function namesRule(names: readonly string[]): readonly (readonly [FindingKind, RegExp])[] {
  const parts = names.flatMap((name) => [name.trim(), ...name.trim().split(/[\s　・]+/)])
  const wanted = Array.from(new Set(parts))
    .filter((part) => part.length >= 2)
    .toSorted((one, other) => other.length - one.length)
    .map(patternOf)
  if (wanted.length === 0) return []
  return [['person', new RegExp(`(?:${wanted.join('|')})(?:さん|様|氏)?`, 'gu')]]
}

function patternOf(name: string): string {
  const literal = name.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')
  return /^[\p{Script=Latin}\s.'-]+$/u.test(name)
    ? `(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`
    : literal
}

/** Leaves no empty link, no empty brackets and no double spaces behind. */
function tidy(text: string): string {
  return text
    .replace(/\[([^\]\n]*)\]\(\s*\)/g, '$1')
    .replace(/<\s*>|（\s*）|\(\s*\)/g, '')
    .replace(/[^\S\n]{2,}(?=\S)/g, (spaces, at: number, whole: string) =>
      at === 0 || whole[at - 1] === '\n' ? spaces : ' ',
    )
    .replace(/[^\S\n]+$/gm, '')
}

/** Short and steady; two different words of one text do not share it in practice (FNV-1a). */
function keyOf(kind: FindingKind, words: string): string {
  let hash = 0x811c9dc5
  for (const character of words) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `${kind}-${hash.toString(36)}`
}
