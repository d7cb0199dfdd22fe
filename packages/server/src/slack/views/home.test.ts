import type { Incident, IncidentCan } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { checkView } from '@hikeshi/slack-double'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeOf, type Home } from './home.ts'
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

test('C-01 whoever has very much to do is shown where the rest of it is', () => {
  const many = Array.from({ length: 40 }, (_none, number) =>
    incident({ id: `inc_${String(number)}`, number, can: { ...NOTHING, agree: true } }),
  )

  const said = shown(
    homeWith({ mine: many, open: many, todos: many.map(({ number }) => todo(number)) }),
  )

  expect(said).toContain('https://hikeshi.example.com')
})

test('C-01 whatever incidents and to-dos are called, Slack takes the home tab', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      const home = homeWith({
        mine: [incident({ title: text, can: { ...NOTHING, agree: true } })],
        todos: [todo(1, { text: { ja: text, en: text } })],
      })

      expect(checkView('views.publish', homeOf(home))).toMatchObject({ ok: true })
    }),
    { numRuns: 60 },
  )
}, 30_000)
