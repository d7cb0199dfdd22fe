import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LATER, STEPS } from './steps.ts'

const SLACK = join(import.meta.dirname, '../../packages/server/src/slack')

test('every failpoint of the Slack side is a step at which a server is killed, or is said to come later', () => {
  const files = globSync('**/*.ts', { cwd: SLACK }).filter((file) => !file.endsWith('.test.ts'))
  const text = files.map((file) => readFileSync(join(SLACK, file), 'utf8')).join('\n')

  const labels = Array.from(text.matchAll(/failpoint\(([^)]*)\)/g), ([, label]) => label)

  const known = [...STEPS, ...LATER].map((label) => `'${label}'`)
  expect(new Set(labels)).toEqual(new Set(known))
})
