/** Files of JSON lines that survive whatever happens to the one who writes them. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

export interface LineFile {
  /** Resolves when the line is on the disk. */
  readonly write: (line: object) => Promise<void>
  readonly close: () => void
}

/** Lines that come while the disk is busy share the next fsync. */
export function openLines(path: string): LineFile {
  const file = openSync(path, 'a')
  let batch: { readonly text: string; readonly done: () => void }[] = []
  let planned = false

  function flush(): void {
    planned = false
    const written = batch
    batch = []
    writeSync(file, written.map(({ text }) => text).join(''))
    fsyncSync(file)
    for (const { done } of written) done()
  }

  return {
    write: (line) =>
      new Promise((resolve) => {
        batch.push({ text: `${JSON.stringify(line)}\n`, done: resolve })
        if (planned) return
        planned = true
        setImmediate(flush)
      }),
    close: () => {
      if (batch.length > 0) flush()
      closeSync(file)
    },
  }
}

export function readLines(path: string): readonly unknown[] {
  if (!existsSync(path)) return []
  const texts = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return texts.map((text): unknown => JSON.parse(text))
}
