import { expect, test } from 'vitest'
import { partsOf } from './place.ts'

const CALL = 'https://meet.example.com/drill?x=1'

test.each([
  ['会議室A', [['会議室A', false]]],
  [CALL, [[CALL, true]]],
  [
    `会議室A、${CALL}。`,
    [
      ['会議室A、', false],
      [CALL, true],
      ['。', false],
    ],
  ],
  ['javascript:alert(1)', [['javascript:alert(1)', false]]],
])('W-11 where a drill is held leads there, if it is an address: %s', (text, parts) => {
  expect(partsOf(text).map((part) => [part.text, part.link])).toEqual(parts)
})
