import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBlocks, checkView } from './check.ts'
import { completeBlocks } from './complete.ts'

type Json = Readonly<Record<string, unknown>>

const TEXT = { type: 'mrkdwn', text: '*決済* が止まっています' }
const PLAIN = { type: 'plain_text', text: '押す' }
const OPTION = { text: PLAIN, value: 'a' }

/** One of everything that an app may send, right as it stands. */
const RIGHT: readonly Json[] = [
  { type: 'header', text: PLAIN },
  { type: 'section', text: TEXT, fields: [TEXT], accessory: { type: 'button', text: PLAIN } },
  { type: 'context', elements: [TEXT, PLAIN] },
  {
    type: 'actions',
    elements: [
      { type: 'static_select', options: [OPTION], initial_option: OPTION },
      { type: 'overflow', options: [OPTION] },
      { type: 'checkboxes', options: [OPTION] },
    ],
  },
  { type: 'input', label: PLAIN, element: { type: 'plain_text_input', max_length: 10 } },
  { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a' },
  { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] },
]

/** The places in a value, as paths. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))]
}

/** The value with something else at a place. */
function withAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return other
  if (Array.isArray(value)) {
    return value.map((part: unknown, at) =>
      String(at) === name ? withAt(part, rest, other) : part,
    )
  }
  return { ...(value as Json), [name]: withAt((value as Json)[name], rest, other) }
}

const spoilt = fc
  .tuple(fc.constantFrom(...placesIn(RIGHT)), fc.jsonValue({ maxDepth: 2 }))
  .map(([path, other]) => withAt(RIGHT, path, other))

test('what is right stays right when Slack has spelt it out', () => {
  let drawn = 0
  const kept = completeBlocks(RIGHT, () => `id${String((drawn += 1))}`)

  expect(checkBlocks(RIGHT)).toMatchObject({ ok: true })
  expect(checkBlocks(kept)).toEqual({ ok: true, value: kept })
})

test('whatever an app sends is taken or refused with a place, and never breaks the double', () => {
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.jsonValue()), (sent) => {
      const answer = checkBlocks(sent)
      if (answer.ok) {
        completeBlocks(answer.value, (length) => 'x'.repeat(length))
        return
      }
      expect(answer.error).toMatch(/^(invalid_blocks|invalid_blocks_format|msg_blocks_too_long)$/)
      for (const error of answer.errors ?? [])
        expect(error).toMatch(/ \[json-pointer:\/blocks.*\]$/)
    }),
  )
})

test('the same holds for views', () => {
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.jsonValue()), (blocks) => {
      const view = { type: 'modal', title: PLAIN, submit: PLAIN, blocks }
      const answer = checkView('views.push', view)
      if (answer.ok) return
      expect(answer.error).toMatch(/^(invalid_arguments|view_too_large)$/)
      for (const message of answer.response_metadata?.messages ?? []) {
        expect(message).toMatch(/^\[ERROR\] .* \[json-pointer:\/?view/)
      }
    }),
  )
})
