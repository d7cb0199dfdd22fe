import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebased } from './rebase.ts'
import { both } from './testing.ts'

const BEFORE = [
  { key: 'call', text: both('call'), due: '10m', role: null },
  { key: 'tell', text: both('tell'), due: null, role: null },
  { key: 'mend', text: both('mend'), due: null, role: null },
]
const [CALL, TELL, MEND] = BEFORE as [
  (typeof BEFORE)[number],
  (typeof BEFORE)[number],
  (typeof BEFORE)[number],
]
const NEW = { key: 'eat', text: both('eat'), due: null, role: null }

test('B-25 what two people changed in different items, or in different fields of one, holds together', () => {
  const mine = [{ ...CALL, due: '5m' }, TELL, { ...MEND, text: both('repair') }]
  const theirs = [{ ...CALL, role: 'scribe' }, { ...TELL, due: '1h' }, MEND]

  expect(rebased(BEFORE, mine, theirs)).toEqual({
    content: [
      { ...CALL, due: '5m', role: 'scribe' },
      { ...TELL, due: '1h' },
      { ...MEND, text: both('repair') },
    ],
  })
})

test('B-25 what one added, took away or moved holds over what the other did to the rest', () => {
  const theirs = [CALL, { ...TELL, due: '1h' }, MEND]

  expect(rebased(BEFORE, [CALL, NEW, TELL, MEND], theirs)).toEqual({
    content: [CALL, NEW, { ...TELL, due: '1h' }, MEND],
  })
  expect(rebased(BEFORE, [NEW, MEND, CALL, TELL], theirs)).toEqual({
    content: [NEW, MEND, CALL, { ...TELL, due: '1h' }],
  })
  expect(rebased(BEFORE, [CALL, TELL], [NEW, ...theirs])).toEqual({
    content: [NEW, CALL, { ...TELL, due: '1h' }],
  })
})

test.each<[string, unknown, unknown, unknown]>([
  ['the same field', BEFORE, [{ ...CALL, due: '5m' }, TELL, MEND], [{ ...CALL, due: '7m' }, TELL]],
  [
    'an item that one changed and the other took away',
    BEFORE,
    [TELL, MEND],
    [{ ...CALL, due: '7m' }, TELL, MEND],
  ],
  ['the order', BEFORE, [MEND, TELL, CALL], [TELL, CALL, MEND]],
  [
    'the two languages of one text',
    { name: both('a') },
    { name: { ja: 'b', en: 'a' } },
    { name: { ja: 'a', en: 'c' } },
  ],
  [
    'a list whose items have no keys',
    { thread: [both('a')] },
    { thread: [both('b')] },
    { thread: [] },
  ],
])('B-25 where both changed %s somebody has to look', (_, before, mine, theirs) => {
  expect(rebased(before, mine, theirs)).toBeNull()
})

const item = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  due: fc.option(fc.constantFrom('1m', '2m')),
})
const list = fc.uniqueArray(item, { selector: ({ key }) => key })

test('B-25 a change onto what nobody touched is the change, and making it twice is making it once', () => {
  fc.assert(
    fc.property(list, list, list, (before, mine, theirs) => {
      expect(rebased(before, mine, before)).toEqual({ content: mine })
      expect(rebased(before, before, theirs)).toEqual({ content: theirs })
      const once = rebased(before, mine, theirs)
      const twice = once && rebased(before, mine, once.content)
      expect(twice).toEqual(once)
    }),
  )
})
