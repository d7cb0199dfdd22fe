import { createHash } from 'node:crypto'

/** Text that comes in pieces, read as lines and as rows up to the line `\.`. */
export interface Lines {
  /** The next line, without its end. */
  readonly next: () => Promise<string>
  /** Whole rows, many at a time, up to the line that ends them. */
  readonly rows: () => AsyncGenerator<Buffer>
  /** Of all that was read so far. */
  readonly hash: () => string
  readonly isAtEnd: () => Promise<boolean>
}

const NEWLINE = 10
const END = Buffer.from('\\.\n')
const END_WITHIN = Buffer.from('\n\\.\n')

/** Reads ahead no more than one piece. */
export function openLines(pieces: AsyncIterable<Buffer>): Lines {
  const source = pieces[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)

  /** Gets more text; false at its end. */
  async function grow(): Promise<boolean> {
    const { done, value } = await source.next()
    if (done) return false
    held = held.length === 0 ? value : Buffer.concat([held, value])
    return true
  }

  async function need(): Promise<void> {
    if (await grow()) return
    throw Object.assign(new Error('the text ends early'), { code: 'Z_BUF_ERROR' })
  }

  function take(length: number): Buffer {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    hash.update(taken)
    return taken
  }

  async function next(): Promise<string> {
    for (;;) {
      const end = held.indexOf(NEWLINE)
      if (end >= 0) return take(end + 1).toString('utf8', 0, end)
      await need()
    }
  }

  async function* rows(): AsyncGenerator<Buffer> {
    for (;;) {
      while (held.length < END.length) await need()
      if (held.subarray(0, END.length).equals(END)) {
        take(END.length)
        return
      }
      const last = held.indexOf(END_WITHIN)
      const whole = last >= 0 ? last + 1 : held.lastIndexOf(NEWLINE) + 1
      if (whole > 0) yield take(whole)
      else await need()
    }
  }

  return {
    next,
    rows,
    hash: () => hash.copy().digest('hex'),
    isAtEnd: async () => {
      while (held.length === 0) if (!(await grow())) return true
      return false
    },
  }
}
