import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const SERVER = join(import.meta.dirname, '../server.ts')

/** Loads the server in a process of its own, and tells which of Slack's packages came along. */
const PROBE = `
  import { registerHooks } from 'node:module'
  const seen = new Set()
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('@slack/')) seen.add(specifier)
      return next(specifier, context)
    },
  })
  await import('temporal-polyfill/global')
  await import(process.argv[1])
  process.stdout.write(JSON.stringify([...seen]))
  process.exit(0)
`

test('X-03 an installation without Slack loads none of its clients', async () => {
  const args = ['--input-type=module', '--eval', PROBE, SERVER]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: import.meta.dirname,
  })

  expect(JSON.parse(stdout)).toEqual([])
})
