import type { Incident, IncidentCan } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { checkView } from '@hikeshi/slack-double'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeOf } from './home.ts'
import type { Home } from './home/reading.ts'
import { drillOf } from './testing/drills.ts'
import { AIKO, at, BEN } from './testing/raised.ts'
import { roomWith, todo, type Differs } from './testing/rooms.ts'

const NOTHING: IncidentCan = { agree: false, decideClose: false } as IncidentCan

function incident(differs: Differs['incident'] = {}): Incident {
  return roomWith({ incident: { can: NOTHING, ...differs } }).incident
}

function homeWith(differs: Partial<Home> = {}): Home {
  return {
    person: BEN.id,
    mine: [],
    open: [],
    calls: [],
    todos: [],
    onCall: [],
    drills: { coming: [], unsettled: [] },
    subscription: { active: false, severity: null, types: null, drills: false },
    settings: roomWith().settings,
    language: 'ja',
    words: ja,
    publicUrl: 'https://hikeshi.example.com',
    ...differs,
  }
}

function linkTo(number: number, name: string): string {
  return `"text":"<https://hikeshi.example.com/incidents/${String(number)}|${name}>"`
}

/** All that the tab says and all that can be pressed in it. */
function shown(home: Home): string {
  const view = homeOf(home)
  expect(checkView('views.publish', view)).toMatchObject({ ok: true })
  return JSON.stringify(view.blocks)
}

test('C-01 on a quiet day the home tab says so, in the language of whoever looks', () => {
  const quiet = shown(homeWith())

  expect(quiet).toContain(ja.slack.home.nothingWaits)
  expect(quiet).toContain(ja.slack.home.noneOpen)
  expect(quiet).toContain('raise.open')
  expect(shown(homeWith({ language: 'en', words: en }))).toContain(en.slack.home.noneOpen)
})

test('W-18 what waits for somebody stands first, with the words to answer it', () => {
  const handover = { to: BEN, from: AIKO, note: null, at: at(5) }
  const roles = [{ role: 'scribe', person: null, offeredTo: BEN }]
  const said = shown(
    homeWith({
      calls: [
        {
          incident: 'inc_9',
          number: 9,
          title: '検索が遅い',
          severity: null,
          by: AIKO,
          reason: 'summons',
          at: at(1),
        },
      ],
      mine: [
        incident({ handover, roles, can: { ...NOTHING, agree: true } }),
        incident({
          id: 'inc_2',
          number: 143,
          can: { ...NOTHING, decideClose: true },
          closeRequest: {
            requestedBy: AIKO,
            requestedAt: at(90),
            returned: null,
            waiting: true,
            approvedBy: null,
          },
        }),
      ],
    }),
  )

  for (const act of [
    'availability.cannot',
    'handover.accept',
    'role.accept',
    'converge.agree',
    'close.open',
  ])
    expect(said).toContain(act)
  expect(said).toContain('相田 愛子 が呼んでいます')
  expect(said).toContain('記録係をお願いできますか')
  expect(said).toContain('inc_1/scribe')
})

test('C-06 of my to-dos I see which are asked of me and which I have', () => {
  const said = shown(homeWith({ todos: [todo(1, { askedOf: BEN }), todo(2, { assignee: BEN })] }))

  expect(said.match(/todo\.accept/g)).toHaveLength(1)
  expect(said.match(/todo\.done/g)).toHaveLength(1)
})

test('C-06 each of my to-dos names the incident it is of, in short, and leads there', () => {
  const long = '決済が失敗する。'.repeat(20)
  const mine = [
    incident({ number: 7, title: '決済が止まっている' }),
    incident({ id: 'inc_2', number: 8, title: long }),
  ]
  const todos = [
    todo(7, { assignee: BEN }),
    todo(8, { incident: 'inc_2', askedOf: BEN }),
    todo(9, { incident: 'inc_3', assignee: BEN }),
  ]

  const said = shown(homeWith({ mine, todos }))

  expect(said).toContain(linkTo(7, 'INC-7 決済が止まっている'))
  expect(said).toContain(linkTo(8, `INC-8 ${long.slice(0, 39)}…`))
  expect(said).toContain(linkTo(9, 'INC-9'))
})

test('B-03 one sees whether one is invited to everything, and changes it by one click', () => {
  const invited = { active: true, severity: 'sev2', types: null, drills: false } as const

  expect(shown(homeWith({ subscription: invited }))).toContain('SEV2以上')
  expect(shown(homeWith({ subscription: invited }))).toContain('subscription.off')
  expect(shown(homeWith())).toContain('subscription.on')
})

test('C-01 whose turn it is stands there, or how to put somebody there', () => {
  const onCall = [{ id: 'per_1', name: '佐藤' }]

  expect(shown(homeWith({ onCall }))).toContain('佐藤さん')
  expect(shown(homeWith())).toContain('招集グループ「当番」')
})

test('W-11 the next drill stands there with who comes, and with my answer marked beside the others', () => {
  const people = [
    { person: { id: 'per_3', name: '千尋' }, answer: 'commander' },
    { person: BEN, answer: 'player' },
    { person: { id: 'per_4', name: '大地' }, answer: null },
  ] as const
  const next = drillOf({ people: [...people], answer: 'player', place: 'https://meet.example/1' })
  const after = drillOf({ id: 'drl_2', title: '次の次', rhythm: 'monthly' })

  const said = shown(homeWith({ drills: { coming: [next, after], unsettled: [] } }))

  expect(said).toContain('コマンダーをやってみたい人：千尋さん')
  expect(said).toContain('参加 1人・返事待ち 1人')
  expect(said).toContain('場所：<https://meet.example/1>')
  expect(said).toContain('進行役：相田 愛子さん')
  expect(said).toContain('<!date^1771390800^{date_long_pretty} {time}|')
  expect(said).toContain('"text":"✓ 参加する"')
  expect(said.match(/"drill\.(command|play|watch|away)","value":"drl_1"/g)).toHaveLength(4)
  expect(said).not.toContain('"value":"drl_2"')
  expect(said).toContain('drills.open')
  expect(said).not.toContain('drill.change')
})

test('W-11 whoever leads a drill may change it, is asked whether it was held, and everybody may plan one', () => {
  const can = { answer: true, change: true, settle: false }
  const led = drillOf({ facilitator: BEN, can, title: '来月' })
  const over = drillOf({ id: 'drl_0', can: { answer: false, change: true, settle: true } })

  const said = shown(homeWith({ drills: { coming: [led], unsettled: [over] } }))

  expect(said).toContain(ja.slack.drills.youLead)
  expect(said).toContain('|切り替え訓練>」は実施しましたか')
  expect(said).toMatch(/drill\.hold","value":"drl_0"/)
  expect(said).toMatch(/drill\.change","value":"drl_1"/)
  expect(said).not.toMatch(/drill\.hold","value":"drl_1"/)
  const none = shown(homeWith({ language: 'en', words: en }))
  expect(none).toContain(en.slack.drills.none)
  expect(none).toContain('drill.plan')
})

test('C-01 whoever has very much to do is shown where the rest of it is', () => {
  const many = Array.from({ length: 40 }, (_none, number) =>
    incident({ id: `inc_${String(number)}`, number, can: { ...NOTHING, agree: true } }),
  )

  const said = shown(
    homeWith({ mine: many, open: many, todos: many.map(({ number }) => todo(number)) }),
  )

  expect(said).toContain('https://hikeshi.example.com')
})

test('C-01 whatever incidents, to-dos and drills are called, Slack takes the home tab', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      const drill = drillOf({ title: text, place: text, purpose: text })
      const home = homeWith({
        mine: [incident({ title: text, can: { ...NOTHING, agree: true } })],
        todos: [todo(1, { text: { ja: text, en: text } })],
        drills: { coming: [drill, { ...drill, id: 'drl_2' }], unsettled: [drill] },
      })

      expect(checkView('views.publish', homeOf(home))).toMatchObject({ ok: true })
    }),
    { numRuns: 60 },
  )
}, 30_000)
