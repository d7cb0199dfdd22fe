import { createHash } from 'node:crypto'

interface Kind {
  readonly length: number
  readonly alphabet: string
}

/** Characters from a seed and a count: random to look at, the same every time. */
export function letters(seed: number, drawn: number, { length, alphabet }: Kind): string {
  const bytes = createHash('sha512')
    .update(`${String(seed)}:${String(drawn)}`)
    .digest()
  return Array.from({ length }, (_, at) =>
    alphabet.charAt((bytes[at % bytes.length] ?? 0) % alphabet.length),
  ).join('')
}

/** A `ts` as Slack writes it, from microseconds. */
export function tsOf(microseconds: number): string {
  const digits = String(microseconds).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}
