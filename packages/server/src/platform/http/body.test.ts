import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BodyRefused, readBody } from './body.ts'

type Body = ConstructorParameters<typeof Response>[0]

const request = (body: Body, type = 'application/json') =>
  new Request('http://localhost/', {
    method: 'POST',
    body: body ?? null,
    headers: { 'content-type': type },
  })

async function codeOf(body: Body, type?: string): Promise<string> {
  const refused: unknown = await readBody(request(body, type)).catch((error: unknown) => error)
  return refused instanceof BodyRefused ? refused.code : 'taken'
}

test('an object of any JSON that can be kept arrives as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), async (value) => {
      const text = JSON.stringify(value)
      fc.pre(!text.includes(String.raw`\u0000`) && !/\\ud[89a-f]/i.test(text))

      expect(await readBody(request(text))).toEqual(JSON.parse(text))
    }),
    { numRuns: 200 },
  )
})

test('bytes of any kind are taken or refused, and never fail otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      fc.pre(bytes.length > 0)

      expect(['taken', 'malformed-text', 'malformed-json']).toContain(
        await codeOf(new Uint8Array(bytes)),
      )
    }),
    { numRuns: 300 },
  )
})

test('no body is an empty object', async () => {
  expect(await readBody(request(null))).toEqual({})
  expect(await readBody(request(''))).toEqual({})
})

test.each([
  ['a million and more bytes', `{"a":"${'x'.repeat(1024 * 1024)}"}`, 'payload-too-large'],
  [
    'ten thousand keys and one',
    `{${Array.from({ length: 10_001 }, (_, key) => `"${key}":1`).join()}}`,
    'payload-too-large',
  ],
  ['65 levels', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'nested-too-deep'],
  [
    'a hundred thousand brackets',
    `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'nested-too-deep',
  ],
  ['a list', '[]', 'malformed-json'],
  ['half an object', '{"a":', 'malformed-json'],
  ['NUL', String.raw`{"a":"\u0000"}`, 'malformed-text'],
  ['NUL in a key', String.raw`{"\u0000":1}`, 'malformed-text'],
  ['half a character', String.raw`{"a":["\ud800"]}`, 'malformed-text'],
])('%s is refused', async (_, body, code) => {
  expect(await codeOf(body)).toBe(code)
})

test('64 levels are taken', async () => {
  expect(await codeOf(`${'{"a":'.repeat(64)}1${'}'.repeat(64)}`)).toBe('taken')
})

test('what is not said to be JSON is not read as JSON', async () => {
  expect(await codeOf('{}', 'text/plain')).toBe('unsupported-media-type')
  expect(await codeOf('{}', 'application/json-seq')).toBe('unsupported-media-type')
  expect(await codeOf('{}', 'Application/JSON; charset=utf-8')).toBe('taken')
})

test('a body without a length is cut off where it becomes too long, not read to its end', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      controller.enqueue(new Uint8Array(64 * 1024))
    },
  })
  const init = {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  }

  await expect(readBody(new Request('http://localhost/', init as RequestInit))).rejects.toThrow(
    'payload-too-large',
  )

  expect(sent).toBeLessThan(30)
})
