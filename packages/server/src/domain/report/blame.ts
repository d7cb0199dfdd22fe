const FAULT =
  /ミス|不注意|うっかり|怠|油断|気の緩み|確認不足|失念|見落と|落ち度|せい(?:で|だ)|careless|negligen|mistake|fault|blame|forgot|failed to|should have|sloppy/i
/** Somebody who is meant though not named. */
const SOMEBODY =
  /担当者|作業者|オペレーター|新人|本人|[^\s、。客皆]さん(?:が|の|は)|the (?:engineer|operator|developer|on-?call)|human error/i
const SENTENCES_MAX = 3
const EXCERPT = 60

/** Sentences that put a fault on a person, where they could speak of what made it possible. */
export function blamingSentences(text: string, names: readonly string[]): readonly string[] {
  const sentences = text.split(/(?<=[。.!?！？])\s*|\n+/u).map((sentence) => sentence.trim())
  const blaming = sentences.filter(
    (sentence) => FAULT.test(sentence) && (SOMEBODY.test(sentence) || namesOne(sentence, names)),
  )
  return blaming.slice(0, SENTENCES_MAX).map(shortened)
}

/** By the whole name or a part of it; a part of one letter is nobody's. */
function namesOne(sentence: string, names: readonly string[]): boolean {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s　]+/u)])
  return parts.some((part) => Array.from(part).length > 1 && mentions(sentence, part))
}

function mentions(sentence: string, name: string): boolean {
  const latin = /^[\p{Script=Latin}'.-]+$/u.test(name)
  if (!latin) return sentence.includes(name)
  return sentence.split(/[^\p{L}'.-]+/u).some((word) => word.replace(/'s$|[.]$/, '') === name)
}

function shortened(sentence: string): string {
  const characters = Array.from(sentence)
  if (characters.length <= EXCERPT) return sentence
  return `${characters.slice(0, EXCERPT).join('')}…`
}
