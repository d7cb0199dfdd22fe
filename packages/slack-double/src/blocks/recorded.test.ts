import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkBlocks, checkView } from './check.ts'
import { isRecord } from './shape.ts'

type Json = Readonly<Record<string, unknown>>

const TRUTH = new URL('../../../../../shared/truth/slack/', import.meta.url)
const FILE = new URL('sdk-test-payloads.json', TRUTH)

/** What Slack adds to a picture and to a view by itself, and an app may not send. */
const ADDED = new Set(['fallback', 'image_width', 'image_height', 'image_bytes'])
const OF_A_VIEW = new Set([
  'type',
  'title',
  'submit',
  'close',
  'blocks',
  'private_metadata',
  'callback_id',
  'external_id',
  'clear_on_close',
  'notify_on_close',
])

function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ADDED.has(name))
      .map(([name, inner]) => [name, sent(inner)]),
  )
}

function collect(value: unknown, found: { blocks: unknown[]; views: Json[] }): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found)
  if (!isRecord(value)) return
  if (['modal', 'home'].includes(String(value['type'])) && Array.isArray(value['blocks'])) {
    found.views.push(value)
    return
  }
  if (Array.isArray(value['blocks']) && value['type'] === 'message') {
    found.blocks.push(value['blocks'])
  }
  for (const inner of Object.values(value)) collect(inner, found)
}

test.skipIf(!existsSync(FILE))('what was recorded from Slack would be taken from an app', () => {
  const found = { blocks: [] as unknown[], views: [] as Json[] }
  collect(JSON.parse(readFileSync(FILE, 'utf8')), found)

  const refusedBlocks = found.blocks.map((blocks) => checkBlocks(sent(blocks))).filter((a) => !a.ok)
  const refusedViews = found.views
    .map((view) => {
      const own = Object.entries(view).filter(
        ([name, value]) => OF_A_VIEW.has(name) && value !== null,
      )
      const isHome = view['type'] === 'home'
      const kept = own.filter(([name]) => !isHome || !/title|submit|close/.test(name))
      return checkView(isHome ? 'views.publish' : 'views.open', sent(Object.fromEntries(kept)))
    })
    .filter((a) => !a.ok)

  expect([found.blocks.length, found.views.length].every((count) => count > 20)).toBe(true)
  expect(refusedBlocks).toEqual([])
  expect(refusedViews).toEqual([])
})
