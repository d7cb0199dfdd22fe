import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** The largest multiple of 62 in a byte: above it, some letters would come more often. */
const FAIR_BYTE_MAX = 248

/** What is kept of a secret that only has to be recognised. */
export const fingerprintOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/** A text that only the holder of `key` can make, for one purpose. Safe in a URL. */
export const sign = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')

/** Compares in a time that tells nothing about where the two differ. */
export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

/** Letters and digits of chance: 5.95 bits each. */
export function randomText(length: number): string {
  let text = ''
  while (text.length < length) {
    const fair = Array.from(randomBytes(length)).filter((byte) => byte < FAIR_BYTE_MAX)
    text += fair.map((byte) => BASE62[byte % 62]).join('')
  }
  return text.slice(0, length)
}

/** Six letters by which a scanner tells a real token from a text that looks like one. */
export function checksum(text: string): string {
  let left = crc32(text)
  let letters = ''
  for (let index = 0; index < 6; index++) {
    letters = (BASE62[left % 62] ?? '') + letters
    left = Math.floor(left / 62)
  }
  return letters
}
