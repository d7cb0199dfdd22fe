import { renameSync, writeFileSync } from 'node:fs'
import type { Double } from './core/double.ts'

/** So long several changes are gathered before they are written. */
const GATHER = 200

/** Writes the state to a file now and after every change, whole and never half. What it returns writes at once and ends that. */
export function keepIn(double: Double, file: string): () => void {
  let timer: NodeJS.Timeout | null = null
  function write(): void {
    timer = null
    writeFileSync(`${file}.new`, JSON.stringify(double.state))
    renameSync(`${file}.new`, file)
  }
  write()
  const stop = double.onChange(() => {
    timer ??= setTimeout(write, GATHER)
  })
  return () => {
    stop()
    if (timer) clearTimeout(timer)
    write()
  }
}
