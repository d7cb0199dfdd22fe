import { createHash } from 'node:crypto'
import type { Sum } from './format.ts'

const NEWLINE = 10

/** Counts and hashes rows as they pass. */
export function tally() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (bytes: Buffer): void => {
      hash.update(bytes)
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) rows++
    },
    take: (): Sum => ({ rows, sha256: hash.copy().digest('hex') }),
  }
}
