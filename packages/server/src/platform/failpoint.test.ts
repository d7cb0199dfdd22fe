import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { armFailpoint, failpoint } from './failpoint.ts'

afterEach(() => armFailpoint(null))

test('it does nothing until it is armed, and acts once, at its turn', async () => {
  await failpoint('spine.commit')
  armFailpoint('spine.commit:3:throw')

  await failpoint('spine.commit')
  await failpoint('task.claimed')
  await failpoint('spine.commit')
  await expect(failpoint('spine.commit')).rejects.toThrow('failpoint spine.commit')

  await expect(failpoint('spine.commit')).resolves.toBeUndefined()
})

test.each(['', 'a', 'a:1', 'a:x:throw', 'a:1:dance', ':1:throw'])('%j arms nothing', (value) => {
  expect(() => armFailpoint(value)).toThrow('FAILPOINT must read')
})

test('between any two writes of the engine there is one', () => {
  const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  const text = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')

  const labels = Array.from(text.matchAll(/failpoint\('([^']+)'\)/g), ([, label]) => label)

  expect(new Set(labels)).toEqual(
    new Set([
      'spine.appended',
      'spine.commit',
      'spine.committed',
      'task.claimed',
      'task.ran',
      'effect.begun',
      'effect.sent',
    ]),
  )
})
