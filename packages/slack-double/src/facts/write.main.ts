import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReference } from './reference.ts'

const file = join(import.meta.dirname, 'facts.json')
writeFileSync(file, `${JSON.stringify(readReference(), null, 2)}\n`)
console.log(`${file} is written: format it with oxfmt`)
