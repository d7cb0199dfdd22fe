import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { describe, expect, test } from 'vitest'
import { presses, room, says } from '../testing/reading.ts'
import { AIKO, at, BEN, CHIHIRO, DAICHI } from '../testing/raised.ts'
import { entry, member, roomWith, todo } from '../testing/rooms.ts'
import { story } from '../testing/story.ts'
import { alignment } from './alignment.ts'
import { board } from './board.ts'
import { close } from './close.ts'
import { convergence } from './convergence.ts'
import { lobby } from './lobby.ts'
import { notices } from './notices.ts'
import { roster } from './roster.ts'
import { similar } from './similar.ts'
import { todos } from './todos.ts'
import { update } from './update.ts'

describe('the board', () => {
  test('B-01 shows the four phases and where in them it is, in either language', () => {
    expect(says(board, room('responding'))).toContain(
      '✓ 検知  ›  ✓ すり合わせ  ›  *▶ 復旧対応*  ›  再発防止・クロージング',
    )
    expect(says(board, room('responding', 'en'))).toContain(
      '✓ Detect  ›  ✓ Align  ›  *▶ Respond*  ›  Learn &amp; close',
    )
    expect(says(board, room('closed'))).toContain('✓ 再発防止・クロージング')
  })

  test('C-26 shows the worst case and how to rule it out, until it is ruled out', () => {
    const open = says(board, room('responding'))
    const ruledOut = says(board, room('converged'))

    expect(open).toContain('二重に請求している（未確認）')
    expect(open).toContain('決済代行の明細と注文を突き合わせる')
    expect(ruledOut).toContain('二重に請求している（否定できた）')
    expect(ruledOut).not.toContain('突き合わせる')
  })

  test('C-25 counts facts and guesses apart', () => {
    const entries = [
      entry('ent_1', 'a'),
      entry('ent_2', 'b'),
      entry('ent_3', 'c', { kind: 'hypothesis', state: 'open' }),
      entry('ent_4', 'd', { kind: 'hypothesis', state: 'rejected' }),
    ]

    expect(says(board, roomWith({ entries }))).toContain('事実 2・生きている仮説 1')
    expect(says(board, roomWith({ entries, language: 'en' }))).toContain('2 facts · 1 open guess')
  })

  test('B-07 says who has which part, what is not decided, and who keeps it together meanwhile', () => {
    const { standIn } = ja.slack.cards.board

    expect(says(board, room('suspected'))).toContain(standIn('<@U00AIKO>'))
    expect(says(board, room('handing over'))).toContain('未決：最悪の想定')
    expect(says(board, room('responding'))).toContain('*告知担当*\n<@U00CHIHIRO>')
  })

  test('B-09 names the owner that follows from the severity', () => {
    expect(says(board, room('responding'))).toContain('*主担当*\n担当プロダクトの部門')
  })

  test('W-20 says what the call talks of, and how to get into it', () => {
    const talking = roomWith({
      incident: { state: 'responding', callUrl: 'https://meet.example.com/abc' },
      topics: room('responding').topics,
    })

    expect(says(board, talking)).toContain('カードを止めるか')
    expect(says(board, talking)).toContain('<https://meet.example.com/abc|')
  })

  test('C-24 never says that harm goes on before anybody knows of any', () => {
    const { board: named } = ja.slack.cards

    expect(says(board, room('suspected'))).toContain(named.harmUnknown)
    expect(says(board, room('responding'))).toContain(named.harmGoesOn)
    expect(says(board, room('monitoring'))).toContain('暫定対応で抑えています')
  })

  test('C-01 offers what helps in its state, and nothing that writes once it is closed', () => {
    expect(presses(board, room('suspected'))).toContain('role.take inc_1/commander')
    expect(presses(board, room('responding'))).not.toContain('role.take inc_1/commander')
    expect(presses(board, room('closed'))).toEqual([
      'link.open',
      'reopen.open inc_1',
      'report.reopen inc_1',
      'archive.now inc_1',
    ])
    expect(presses(board, room('merged'))).toEqual(['restore.open inc_1'])
  })

  test('B-28 is pinned, and is one message whatever happens', () => {
    for (const shown of Object.values(story('ja'))) {
      expect(board.of(shown)).toMatchObject([{ key: 'board', pinned: true }])
    }
  })
})

describe('the roster', () => {
  test('C-18 names under each answer who gave it, and whose hands are free', () => {
    const people = [
      member(AIKO),
      member(BEN, { availability: 'later', until: at(50), free: false }),
      member(CHIHIRO, { availability: 'cannot', free: false }),
      member(DAICHI, { availability: 'watching', free: false }),
    ]
    const said = says(roster, roomWith({ people }))

    expect(said).toContain('*🙋 いま動ける*\n<@U00AIKO>')
    expect(said).toMatch(/\*⏳ あとで\*\n<@U00BEN>（<!date\^\d+\^/)
    expect(said).toContain('*🙅 動けない*\n<@U00CHIHIRO>')
    expect(said).toContain('*👀 見守り*\n大地 大輔')
    expect(said).toContain('手が空いている人：<@U00AIKO>')
  })

  test('C-05 says who was called when nobody answered, and whom one has to ring up oneself', () => {
    const said = says(roster, room('unanswered'))

    expect(said).toContain('当番を呼びました。あなたは一人ではありません。')
    expect(said).toContain('電話などで声をかけてください：CS：登録された人がいません')
  })

  test('C-12 says who is on what, and when two look at the same thing', () => {
    const overlapping = roomWith({
      people: [
        member(BEN, { tasks: [{ todo: 'tod_1', text: { ja: '切り戻し', en: 'Switch back' } }] }),
      ],
      roster: { overlaps: [{ about: '決済ログ', people: [AIKO, BEN] }] },
    })

    expect(says(roster, overlapping)).toContain('<@U00BEN>：切り戻し')
    expect(says(roster, overlapping)).toContain(
      '<@U00AIKO>、<@U00BEN> が同じところを見ています：決済ログ',
    )
  })

  test('T9 is over when the harm has stopped: nobody is asked any more', () => {
    expect(presses(roster, room('converged'))).toEqual([])
    expect(says(roster, room('converged'))).toContain('<@U00BEN>')
  })
})

test('C-30 a new incident is told once of past cases that sound like it, and what helped then', () => {
  const said = says(similar, room('suspected'))

  expect(said).toContain('<https://hikeshi.example.com/incidents/98|INC-98 ')
  expect(said).toContain('そのとき効いたこと：新しい決済基盤への切り替えを戻す')
  expect(presses(similar, room('suspected'))).toEqual(['similar.helped inc_1/98'])
  expect(similar.after).toBe('stays')
  expect(similar.of(room('responding'))).toEqual([])
})

describe('the to-dos', () => {
  test('C-06 each has its words one click away, by who has it', () => {
    expect(presses(todos, roomWith({ todos: [todo(1)] }))).toEqual([
      'todo.take tod_1',
      'todo.ask tod_1',
      'todo.done tod_1',
      'todo.waive tod_1',
      'todo.add inc_1',
    ])
    expect(presses(todos, roomWith({ todos: [todo(1, { askedOf: BEN })] }))).toContain(
      'todo.accept tod_1',
    )
    const inHand = presses(todos, roomWith({ todos: [todo(1, { assignee: BEN })] }))
    expect(inHand).toEqual(expect.arrayContaining(['todo.help tod_1', 'todo.pass tod_1']))
  })

  test('W-15 what waits for an answer comes first, with who asked and why', () => {
    const said = says(todos, room('responding'))

    expect(said.indexOf('<@U00CHIHIRO> に依頼中')).toBeGreaterThan(0)
    expect(said.indexOf('<@U00CHIHIRO> に依頼中')).toBeLessThan(said.indexOf('手を求めています'))
    expect(said.indexOf('手を求めています')).toBeLessThan(said.indexOf('<@U00BEN> が対応中'))
    expect(said).toContain('<@U00AIKO>：窓口に近いので')
  })

  test('B-12 sixty of them: the nearest with buttons, the next with a menu, the rest on the web', () => {
    const all = presses(todos, room('crowded'))

    expect(all.filter((press) => press.startsWith('todo.take'))).toHaveLength(8)
    expect(all.filter((press) => press.startsWith('todo.more'))).toHaveLength(16)
    expect(says(todos, room('crowded'))).toContain('ほか36件')
  })
})

describe('what is agreed on', () => {
  test('B-05 the alignment has its agenda, its end and its outcome; afterwards what came of it', () => {
    const agenda = says(alignment, room('aligning'))
    const outcome = says(alignment, room('responding'))

    for (const line of ja.screens.incident.talk.agenda) expect(agenda).toContain(line)
    expect(agenda).toContain('<!date^1767604500^')
    expect(outcome).toContain('方針：新しい決済基盤への切り替えを戻す')
    expect(presses(alignment, room('responding'))).toEqual([])
  })

  test('C-21 the proposal shows its evidence, who agrees, who objects, and what is in the way', () => {
    const said = says(convergence, room('objected'))

    expect(said).toContain('<https://graphs.example.com/1|エラー率 0.1%以下が15分続いた>')
    expect(said).toContain('合意 1人（必要 2人）')
    expect(said).toContain('<@U00CHIHIRO>：海外カードがまだ失敗している')
    expect(said).toContain(ja.screens.incident.reasons['convergence-objection-open'])
    expect(presses(convergence, room('objected'))).toContain('converge.resolve inc_1')
    expect(presses(convergence, room('objected'))).not.toContain('converge.declare inc_1')
  })

  test('C-21 it can be declared as soon as nothing is in the way', () => {
    const { incident } = room('proposed')
    const proposal = incident.convergence && { ...incident.convergence, unmet: [] }
    const ready = { ...room('proposed'), incident: { ...incident, convergence: proposal } }

    expect(presses(convergence, ready)[0]).toBe('converge.declare inc_1')
    expect(says(convergence, ready)).toContain(ja.slack.cards.convergence.ready)
  })

  test('B-19 B-20 the closer sees how complete the report is and what it lacks, and may accept or send back', () => {
    expect(says(close, room('close requested'))).toContain('レポートの充足 80%')
    expect(says(close, room('close requested'))).toContain('• 再発防止策がありません')
    expect(presses(close, room('close requested'))).toEqual([
      'close.open inc_1',
      'close.approve inc_1',
      'close.back inc_1',
    ])
    expect(says(close, room('sent back'))).toContain('再発防止策の担当を書いてください。')
  })

  test('B-26 once it is closed, everybody is asked what should change', () => {
    expect(presses(close, room('closed'))).toContain('reflection.flow inc_1')
  })
})

describe('who is told', () => {
  test('B-15 each audience is there with how far it is and what is promised', () => {
    const said = says(notices, room('responding'))

    expect(said).toMatch(/\*ショップオーナー\* 告知済み・次のお知らせ <!date\^\d+\^[^>]+> まで/)
    expect(said).toContain('*購入者* 下書きあり')
    expect(said).toContain('*提携先* 未決')
  })

  test('N-04 the last update and the time of the next stand until the harm has stopped', () => {
    expect(says(update, room('responding'))).toContain('切り戻しを始めました')
    expect(presses(update, room('responding'))).toContain('update.no-change inc_1')
    expect(update.of(room('converged'))).toEqual([])
  })

  test('C-11 the lobby says how grave it is and lets everybody in, by name and without a ping', () => {
    const said = says(lobby, room('responding'))

    expect(said).toContain('🟠 INC-142')
    expect(said).toContain(ja.labels.severities.sev2)
    expect(said).not.toContain('<@')
    expect(presses(lobby, room('responding'))).toContain('incident.join inc_1')
    expect(presses(lobby, room('closed'))).toEqual(['reopen.open inc_1'])
    expect(presses(lobby, room('converged'))).toEqual([])
  })

  test('B-10 nothing of a private incident stands in the lobby', () => {
    expect(lobby.of(room('private'))).toEqual([])
    expect(says(board, room('private', 'en'))).toContain(en.slack.cards.private)
  })
})
