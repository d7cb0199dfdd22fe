import { en } from '@hikeshi/contract/words/en'
import { z } from 'zod'
import { expect, test } from 'vitest'
import { cardOf, incidentChannel, raisedBy3 } from '../testing/slack-cards.ts'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

/** Slack takes about a message a second. */
const MOMENT = { seconds: 20 } as const
const Severities = z.array(z.looseObject({ key: z.string() }))

/** The people in the incident’s own channel. */
function inChannel(slack: SlackWorld) {
  const where = () => incidentChannel(slack).id
  return {
    aiko: handOf(slack.aiko, where),
    ben: handOf(slack.ben, where),
    chihiro: handOf(slack.chihiro, where),
  }
}

/** A house where SEV2 belongs to a department, and one person closes it. */
async function house(slack: SlackWorld, closer: string): Promise<void> {
  const { api } = await slack.person('Ed', 'owner')
  // From nine members on the house goes by what it has configured.
  for (const name of ['Fumi', 'Go', 'Hana', 'Ichi', 'Jun', 'Kei']) await slack.person(name)
  const { content, version } = await api.settings.part({ part: 'severities' })
  const owner = { ja: '決済部', en: 'Payments' }
  const closes = { roles: [], people: [closer], teams: [] }
  const changed = Severities.parse(content).map((one) =>
    one.key === 'sev2' ? Object.assign({}, one, { owner, closer: closes }) : one,
  )
  await api.settings.change({ part: 'severities', content: changed, version })
}

test('B-09 B-19 C-01 the buttons of the channel lead through an SEV2 with a department and a closer of its own', async () => {
  await using slack = await createSlackWorld({ language: 'ja' })
  const { incident, come } = await raisedBy3(slack, '決済が失敗している')
  await come('ben')
  const closer = await come('chihiro')
  await house(slack, closer.id)
  await slack.advance(MOMENT)
  const { aiko, ben, chihiro } = inChannel(slack)

  await aiko.clicks('role.take')
  await aiko.clicks('severity.open')
  await aiko.fills({ severity: 'sev2' })
  const preview = aiko.reads()
  await aiko.sends()
  await slack.advance(MOMENT)
  expect(preview).toContain('決済部')
  expect(cardOf(slack, 'board').said).toMatch(/決済部|Payments/)

  await aiko.clicks('align.start')
  await slack.advance(MOMENT)
  await aiko.clicks('align.outcome')
  await aiko.sends({ policy: '前の版に戻す', worstCase: '二重に請求している' })
  await slack.advance(MOMENT)
  await ben.clicks('todo.take')
  await ben.clicks('update.open')
  await ben.sends({ text: '前の版に戻しています。' })
  await ben.says('対応 前の版に戻した')
  await aiko.does('収束', {
    text: 'エラー率が戻った',
    newEvidence: 'グラフが平ら',
    origin: 'system',
  })
  await slack.advance(MOMENT)
  await ben.says('材料 CSが決済できたことを確認した')
  await aiko.clicks('converge.agree')
  await ben.clicks('converge.agree')
  await chihiro.clicks('converge.object')
  await chihiro.sends({ text: '返金の確認がまだです' })
  await slack.advance(MOMENT)
  await chihiro.clicks('converge.resolve')
  await chihiro.sends({ text: '確認できました' })
  await slack.advance(MOMENT)
  await aiko.does('宣言', { override: 'CSの確認は台帳にあります' })

  await aiko.says('承認')
  await aiko.says('approve')
  await chihiro.does('approve', { override: '残りは来週の会で埋めます' })

  const board = await slack.db
    .selectFrom('incident')
    .select(['state', 'severity'])
    .where('id', '=', incident)
    .executeTakeFirst()
  expect(board).toEqual({ state: 'closed', severity: 'sev2' })
  expect(slack.log.errors).toEqual([])
})

test('C-01 a button that is pressed twice does it once', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { come } = await raisedBy3(slack, 'Search is slow')
  await come('ben')
  await slack.advance(MOMENT)
  const { ben } = inChannel(slack)

  await Promise.all([ben.clicks('role.take'), ben.clicks('role.take')])

  expect((await slack.events()).filter((type) => type === 'role.taken')).toHaveLength(1)
})

test('C-09 a message becomes an incident with it as the first evidence, and another a fact of it', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { general } = slack
  const aiko = handOf(slack.aiko, () => general.id)
  const said = slack.ben.type(general.id, 'Checkout answers 500 since 09:02')
  const at = { channel: general.id, ts: said.ts }

  await slack.aiko.messageShortcut(at, 'raise-from-message')
  const proposed = aiko.reads()
  await aiko.sends({ title: 'Checkout is down' })
  await aiko.closes()
  const [incident = ''] = await slack.incidents()
  await slack.aiko.messageShortcut(at, 'record-message')
  await aiko.sends({ incident, kind: 'fact' })

  expect(proposed).toContain(en.slack.forms.raise.fromMessage)
  const { api } = await slack.person('Ed', 'owner')
  const { items } = await api.entries.list({ incident })
  const recorded = items.map(
    ({ kind, text, url }) => `${kind}: ${text} (${url ? 'linked' : 'no link'})`,
  )
  expect(recorded.toSorted()).toEqual([
    'evidence: Checkout answers 500 since 09:02 (linked)',
    'fact: Checkout answers 500 since 09:02 (linked)',
  ])
})
