import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { documents, FRAGMENT } from './documents.ts'

const { of, markdownOf, merged, rewritten } = documents

/** Somebody's editor: a document of their own that says what it did. */
function editor(document: string) {
  const doc = new Y.Doc()
  if (document !== '') Y.applyUpdate(doc, Buffer.from(document, 'base64'))
  const told: string[] = []
  doc.on('update', (update: Uint8Array) => told.push(Buffer.from(update).toString('base64')))
  return { doc, fragment: doc.getXmlFragment(FRAGMENT), told }
}

const after = (document: string, ...updates: readonly string[]) =>
  updates.reduce((before, update) => merged(before, update) ?? before, document)

describe('Markdown is the same when it has been a document', () => {
  it.each([
    'One line.',
    'First line\nsecond line\n\nNext paragraph.',
    '# Heading\n\n## Another',
    '- one\n- two\n  - nested\n- three',
    '1. one\n2. two',
    '3. three\n4. four',
    '- [x] done\n- [ ] open',
    '> said by somebody\n>\n> and more',
    '```sql\nselect 1\n```',
    '**bold** and *italic* and ~~gone~~ and `code`',
    'see [the graph](https://graphs.example/1) or <https://graphs.example/2>',
    '---',
    '原因は**接続数の上限**でした。user_id は snake_case のまま。',
    '| a | b |\n|---|---|\n| 1 | 2 |',
  ])('%j', (markdown) => {
    expect(markdownOf(of(markdown))).toBe(markdown)
  })
})

test('what was typed as text is no Markdown by accident', () => {
  const { fragment, told } = editor('')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('# 1 *not bold* <b> `x`')])
  fragment.insert(0, [paragraph])

  const text = markdownOf(after('', ...told))

  expect(text).toBe('\\# 1 \\*not bold\\* \\<b> \\`x\\`')
  expect(markdownOf(of(text))).toBe(text)
})

test('a bold text that ends in a sign stays bold in Japanese', () => {
  const { fragment, told } = editor('')
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  text.applyDelta([
    { insert: '注意：', attributes: { bold: {} } },
    { insert: '高負荷', attributes: {} },
  ])
  paragraph.insert(0, [text])
  fragment.insert(0, [paragraph])

  expect(markdownOf(after('', ...told))).toBe('**注意**：高負荷')
})

test('a text written by a program keeps what somebody writes meanwhile', () => {
  const start = of('Payments failed.\n\nThe cause is not known.')
  const ana = editor(start)
  const paragraph = ana.fragment.get(1) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert(0, 'At ten: ')
  const update = rewritten(start, 'All payments failed.\n\nThe cause is not yet known.') ?? ''

  for (const both of [
    [update, ...ana.told],
    [...ana.told, update],
  ]) {
    expect(markdownOf(after(start, ...both))).toBe(
      'All payments failed.\n\nAt ten: The cause is not yet known.',
    )
  }
})

test('what says the same already is not written again', () => {
  expect(rewritten(of('- one\n- two'), '* one\n* two\n')).toBeNull()
})

test('the same change twice is one, and what is no change is refused', () => {
  const { fragment, told } = editor('')
  fragment.insert(0, [new Y.XmlElement('paragraph')])
  const [update = ''] = told
  const once = after('', update)

  expect(merged(once, update)).toBe(once)
  expect(merged(once, Buffer.from('no update').toString('base64'))).toBeNull()
})

test('however changes arrive, the text is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1), fc.nat(30), fc.string({ minLength: 1, maxLength: 5 })), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.infiniteStream(fc.nat()),
      (strokes, luck) => {
        const start = of('Payments failed.')
        const people = [editor(start), editor(start)]
        for (const [who, at, typed] of strokes) {
          const paragraph = people[who]?.fragment.get(0) as Y.XmlElement
          const text = paragraph.get(0) as Y.XmlText
          text.insert(Math.min(at, text.length), typed)
        }
        const updates = people.flatMap(({ told }) => told)
        const shuffled = updates
          .map((update) => ({ update, order: luck.next().value ?? 0 }))
          .toSorted((one, other) => one.order - other.order)
          .map(({ update }) => update)

        expect(markdownOf(after(start, ...shuffled))).toBe(markdownOf(after(start, ...updates)))
      },
    ),
  )
})

test('Markdown that was read once reads the same for ever', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('ab 、。*_`#->[]()1.\n~<')), maxLength: 60 }),
      (text) => {
        const once = markdownOf(of(text))
        expect(markdownOf(of(once))).toBe(once)
      },
    ),
    { seed: 7, numRuns: 300 },
  )
})
