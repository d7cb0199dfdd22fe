import { expect, test } from 'vitest'
import { sharedAreas } from './same-area.ts'
import { at, seen, task } from './testing.ts'

const holds = (id: string, owner: string, minute: number, en: string) =>
  task({ id, owner, heldSince: at(minute), text: { ja: en, en } })
const says = (person: string, minute: number, text: string) => ({ person, at: at(minute), text })
const areas = new Map([['ana', ['Payments', '検索']]])

test('N-15 two to-dos that name the same area are the same thing, from when the second was taken', () => {
  const tasks = [
    holds('a', 'di', 6, 'read the payments logs'),
    holds('b', 'cy', 2, 'PAYMENTS API?'),
  ]

  expect(sharedAreas(seen({ areas, tasks }))).toEqual([
    { area: 'Payments', people: ['cy', 'di'], since: at(6) },
  ])
})

test('N-15 who says that they are at it counts like who has taken it', () => {
  const tasks = [holds('a', 'cy', 2, '検索の遅さを調べる')]
  const words = [says('di', 5, '検索を見ています')]

  expect(sharedAreas(seen({ areas, tasks, words }))).toMatchObject([
    { area: '検索', people: ['cy', 'di'] },
  ])
  const asks = [says('di', 5, '検索はどうですか')]
  expect(sharedAreas(seen({ areas, tasks, words: asks }))).toEqual([])
})

test('N-15 one person with two to-dos, and two people in two areas, share nothing', () => {
  const alone = [holds('a', 'cy', 2, 'Payments logs'), holds('b', 'cy', 3, 'Payments metrics')]
  const apart = [holds('a', 'cy', 2, 'Payments logs'), holds('b', 'di', 3, '検索のログ')]

  expect(sharedAreas(seen({ areas, tasks: alone }))).toEqual([])
  expect(sharedAreas(seen({ areas, tasks: apart }))).toEqual([])
})

test('N-15 to-dos of the same words are the same thing where nobody has named an area, told once', () => {
  const tasks = [holds('a', 'cy', 2, 'Payments logs'), holds('b', 'di', 3, 'payments LOGS')]

  expect(sharedAreas(seen({ tasks })).map(({ people }) => people)).toEqual([['cy', 'di']])
  expect(sharedAreas(seen({ areas, tasks })).map(({ area }) => area)).toEqual(['Payments'])
})
