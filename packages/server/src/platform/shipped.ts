import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../defaults')

/** A file of the content that the product comes with, as text. */
export function readShipped(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}
