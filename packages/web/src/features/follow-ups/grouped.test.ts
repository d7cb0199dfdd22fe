import type { FollowUp } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { grouped, type Grouping } from './grouped.ts'

const item = (id: string, owner: string | null, teams: readonly string[]): FollowUp => ({
  id,
  kind: 'measure',
  incident: { id: 'inc_1', number: 1, title: 'Payments fail', severity: null, closed: false },
  owner: owner === null ? null : { id: owner, name: owner },
  teams: teams.map((name) => ({ id: name, name })),
  due: null,
  overdue: false,
  measure: null,
  missing: null,
})

const ITEMS = [item('a', 'ana', ['core', 'web']), item('b', null, []), item('c', 'bo', ['web'])]

const told = (grouping: Grouping) =>
  grouped(ITEMS, grouping, 'nobody').map(({ name, items }) => [name, items.map(({ id }) => id)])

test('follow-ups stand by owner, by team and by incident, in the order in which they come', () => {
  expect(told('none')).toEqual([[null, ['a', 'b', 'c']]])
  expect(told('owner')).toEqual([
    ['ana', ['a']],
    ['nobody', ['b']],
    ['bo', ['c']],
  ])
  expect(told('team')).toEqual([
    ['core', ['a']],
    ['web', ['a', 'c']],
    ['nobody', ['b']],
  ])
  expect(told('incident')).toEqual([['#1 Payments fail', ['a', 'b', 'c']]])
})
