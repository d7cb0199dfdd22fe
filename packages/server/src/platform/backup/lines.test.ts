import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLines } from './lines.ts'

const TEXT = 'first\n1\ta\\nb\n\\\\.\n2\t\\.\n\\.\n{"rows":3}\n\\.\nlast\n'

async function* piecesOf(text: string, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  const ends = [...new Set(cuts)].toSorted((one, other) => one - other)
  let start = 0
  for (const end of [...ends, bytes.length]) {
    yield bytes.subarray(start, end)
    start = end
  }
}

async function rowsOf(lines: ReturnType<typeof openLines>): Promise<string> {
  let text = ''
  for await (const rows of lines.rows()) text += rows.toString()
  return text
}

test('lines and rows are read alike wherever the text is cut', async () => {
  const cut = fc.integer({ min: 0, max: TEXT.length })
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { maxLength: TEXT.length }), async (cuts) => {
      const lines = openLines(piecesOf(TEXT, cuts))

      expect(await lines.next()).toBe('first')
      expect(await rowsOf(lines)).toBe('1\ta\\nb\n\\\\.\n2\t\\.\n')
      expect(await lines.next()).toBe('{"rows":3}')
      expect(await rowsOf(lines)).toBe('')
      expect(await lines.next()).toBe('last')
      expect(await lines.isAtEnd()).toBe(true)
    }),
  )
})

test('text that ends early is no end', async () => {
  const lines = openLines(piecesOf('1\ta\n2\tb', []))

  await expect(rowsOf(lines)).rejects.toThrow('ends early')
})
