import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import { says } from '../testing/reading.ts'
import { at } from '../testing/raised.ts'
import { roomWith, todo } from '../testing/rooms.ts'
import { alignment } from './alignment.ts'
import { board } from './board.ts'
import { todos } from './todos.ts'

const LONG = 'とても長い方針です。'.repeat(200)

test('C-26 of a long text the board and the alignment show the beginning, so that the rest of them can be seen', () => {
  const incident = {
    state: 'responding',
    policy: LONG,
    impact: LONG,
    worstCase: LONG,
    worstCaseCheck: LONG,
    alignment: { form: 'call', startedAt: at(1), endsAt: at(11), timeUp: false, skipReason: null },
  } as const
  const shown = roomWith({ incident })

  const standing = says(board, shown)
  const decided = says(alignment, shown)

  expect(standing.match(/とても長い方針です。/g)?.length).toBeLessThan(4 * 30)
  expect(standing.match(/…/g)).toHaveLength(4)
  expect(decided.length).toBeLessThan(1200)
})

test('the to-dos stand in the order of their hour, and what the report wants comes after them', () => {
  const shown = roomWith({
    todos: [
      todo(1, { text: { ja: 'レポート', en: 'report' }, blocks: 'close', due: at(5) }),
      todo(2, { text: { ja: 'いつでも', en: 'any time' }, due: null }),
      todo(3, { text: { ja: 'あと', en: 'later' }, due: at(30) }),
      todo(4, { text: { ja: 'まず', en: 'first' }, due: at(10) }),
    ],
  })

  const said = says(todos, shown)

  const places = ['まず', 'あと', 'いつでも', 'レポート'].map((text) => said.indexOf(`*${text}*`))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
})

test('C-01 once the harm has stopped, what keeps it from being closed stands before what nobody did while it lasted', () => {
  const work = [
    todo(1, { text: { ja: '止める手段を挙げる', en: 'a' }, phase: 'respond', due: at(5) }),
    todo(2, { text: { ja: '復旧する', en: 'b' }, phase: 'respond', blocks: 'converge' }),
    todo(3, { text: { ja: 'ふりかえる', en: 'c' }, phase: 'learn' }),
    todo(4, { text: { ja: '再発を防ぐ', en: 'd' }, phase: 'learn', blocks: 'close' }),
  ]
  const order = (said: string) =>
    work
      .map(({ text }) => text.ja)
      .toSorted((one, other) => said.indexOf(`*${one}*`) - said.indexOf(`*${other}*`))

  const during = says(
    todos,
    roomWith({ incident: { state: 'responding', phase: 'respond' }, todos: work }),
  )
  const after = says(
    todos,
    roomWith({ incident: { state: 'converged', phase: 'learn' }, todos: work }),
  )

  expect(order(during).slice(0, 2)).toEqual(['止める手段を挙げる', '復旧する'])
  expect(order(after)).toEqual(['再発を防ぐ', 'ふりかえる', '止める手段を挙げる', '復旧する'])
  expect(during).toContain(ja.labels.todoBlocks.converge)
  expect(after).not.toContain(ja.labels.todoBlocks.converge)
})
