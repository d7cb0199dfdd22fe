import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

declare const brand: unique symbol
type Id<Prefix extends string> = string & { readonly [brand]: Prefix }

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LENGTH = 10
const CHANCE_LENGTH = 16

export type NewId = <Prefix extends string>(prefix: Prefix) => Id<Prefix>

/** `inc_` and ten characters that sort by time, then sixteen of chance (80 bits): safe in a URL. */
export function createIds(
  clock: Clock,
  random: (length: number) => Uint8Array = randomBytes,
): NewId {
  return (prefix) => {
    let time = clock.now().epochMilliseconds
    let head = ''
    for (let i = 0; i < TIME_LENGTH; i++) {
      head = (ALPHABET[time % 32] ?? '') + head
      time = Math.floor(time / 32)
    }
    const tail = Array.from(random(CHANCE_LENGTH), (byte) => ALPHABET[byte % 32]).join('')
    // The prefix is written in front, so the brand is true by construction.
    return `${prefix}_${head}${tail}` as Id<typeof prefix>
  }
}
