import { tidy } from './plain.ts'

/** Text in Slack's own markup. Only what is made here is one: whatever people wrote was escaped on its way in. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Said = string | number | Markup

/** Markup around things that are said: text is escaped, markup stays. */
export function rich(parts: TemplateStringsArray, ...values: readonly Said[]): Markup {
  const text = parts.map((part, at) => {
    const value = values[at]
    return value === undefined ? part : `${part}${markupOf(value).text}`
  })
  return new Markup(text.join(''))
}

/** What people wrote, with nothing in it that Slack reads as markup. */
export function bare(text: string): Markup {
  const safe = tidy(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return new Markup(safe)
}

/** The same, and addresses can be followed. */
export function escaped(text: string): Markup {
  return new Markup(
    bare(text).text.replaceAll(/https?:\/\/(?:(?!&[lg]t;)[^\s|"'、。「」（）])+/g, '<$&>'),
  )
}

/** Text or markup as markup. */
export function markupOf(value: Said): Markup {
  return value instanceof Markup ? value : escaped(String(value))
}

type Given<Args extends readonly unknown[]> = {
  readonly [Place in keyof Args]: string extends Args[Place] ? Args[Place] | Markup : Args[Place]
}

const PLACE = /\uE000(\d+)\uE001/gu

/** A sentence of the catalogue with people, links and text in it. The catalogue sees only their places. */
export function phrase<const Args extends readonly unknown[]>(
  say: (...given: Args) => string,
  ...given: Given<Args>
): Markup {
  const places = given.map((value, at) =>
    typeof value === 'string' || value instanceof Markup ? `\uE000${String(at)}\uE001` : value,
  )
  // The same length and order; where there was text there is the place of a text.
  const sentence = escaped(say(...(places as unknown as Args))).text
  const filled = sentence.replaceAll(
    PLACE,
    (_place, at: string) => markupOf(given[Number(at)] as Said).text,
  )
  return new Markup(filled)
}

/** Several in a row; those that are not there leave no gap. */
export function joined(parts: readonly (Said | null)[], between: string): Markup {
  const said = parts.filter((part) => part !== null).map((part) => markupOf(part).text)
  return new Markup(said.filter((part) => part !== '').join(escaped(between).text))
}

/** In bold, on one line. Slack wants air around it. */
export function bold(value: Said): Markup {
  const { text } = markupOf(value)
  return text.trim() === '' ? new Markup('') : new Markup(`*${text.trim()}*`)
}

/** A link with a name. */
export function link(address: string, name: string): Markup {
  const safe = escaped(name).text.replaceAll(/<([^>]*)>/g, '$1')
  return new Markup(`<${addressOf(address)}|${safe.replaceAll('|', '¦')}>`)
}

/** At most `max` long, with `…` at its end. A link, a name or an escaped sign is left out whole. */
export function cutMarkup({ text }: Markup, max: number): Markup {
  if (text.length <= max) return new Markup(text)
  let kept = ''
  for (const [part] of text.matchAll(/<[^<>]*>|&(?:amp|lt|gt);|[\s\S]/gu)) {
    if (kept.length + part.length > max - 1) break
    kept += part
  }
  return new Markup(`${kept}…`)
}

function addressOf(address: string): string {
  return tidy(address)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('|', '%7C')
}
