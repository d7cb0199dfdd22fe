/** The third part of the walk-through of an owned incident: the report, the close, and the second close. */
import { expect } from 'vitest'
import { cardOf, cardsIn, incidentChannel, kindsIn } from '../slack-cards.ts'
import type { Cast } from './cast.ts'
import { CARE, CLOSER, SHOPS } from './marketplace.ts'
import { GRAPH as OLD_GRAPH, OVER } from './owned-converging.ts'

const LAST_NEWS = '予約販売の注文は14時40分から正しく登録されています。二重の分は取り消しました。'
const REQUIRED = '注文番号の重複を登録時に拒む'
const CONTINUING = '二重の登録を監視で知らせる'
const PROOF = 'https://example.com/pr/77'
const OUTCOME = '送り直しても、受け手の側で一度きりにする'
const COMMENT = '何件を取り消したのか、影響の欄に書いてください'
const MENDED = '120 ショップの 42 件が二重に入り、その日のうちにすべて取り消した。'
const NIGHT_GRAPH = '監視：バッチのあとも、同じ番号の注文は 0 件'
const NIGHT_WORD = '翌朝の問い合わせは 0 件'
const AGAIN = '夜のバッチで、また3件が二重に入った'
const DUE = '2026-03-31'
const SECTIONS = {
  summary: '予約販売の注文の1割が、35分間、二重に登録された。いまは止まっている。',
  impact: '120 ショップの予約注文。',
  detection: '店からの問い合わせで気づいた。監視では気づけなかった。',
  factors:
    '時間切れのあとに同じ注文を送り直す処理があり、受け手は番号の重複を確かめていなかった。先週の改修で時間切れが短くなった。',
  recovery: '送り直しを止めた。恒久対応は不要。再発防止策で重複そのものを拒む。',
  care: '二重の注文はこちらで取り消し、店に一件ずつ知らせた。',
  learned: '問い合わせのほうが監視より早かった。止める手段がすぐに使えた。',
} as const

/** Who goes on, the last news, the report, and what keeps it from happening again. */
export async function learnt(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const [aiko, ben, daichi] = [cast.of('aiko'), cast.of('ben'), cast.of('daichi')]
  await daichi.clicks('follow-through.open')
  await daichi.sends({ causeLead: ben.person.id, reportLead: aiko.person.id, form: 'meeting' })
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(aiko.mention)

  await aiko.clicks('notices.open')
  await aiko.pressesBy(SHOPS[language], 'notice.draft')
  await aiko.sends({ text0: LAST_NEWS })
  await aiko.pressesBy(SHOPS[language], 'notice.publish')
  await aiko.sends({ as: ['final'] })
  await aiko.closes()
  await aiko.clicksBy(CARE[language], 'todo.done')

  await aiko.clicks('close.request')
  expect(aiko.reads()).toContain(words.screens.report.meter.needed)
  await aiko.pressesBy(words.slack.forms.putRight, 'times.open')
  const { epochMilliseconds } = slack.clock.now().subtract({ minutes: 50 })
  await aiko.sends({ impactStartedAt: Math.floor(epochMilliseconds / 1000) })
  for (const [key, markdown] of Object.entries(SECTIONS)) {
    await aiko.presses('report.write', `${aiko.context()['incident'] ?? ''}/${key}`)
    await aiko.sends({ markdown })
  }
  await aiko.closes()
  await prevented(cast)
  await daichi.clicks('postmortem.open')
  await daichi.sends({ held: 'yes', outcome: OUTCOME })
  await cast.settled()
}

/** One measure has to be done, with a proof; another goes on, with somebody and a day. */
async function prevented(cast: Cast): Promise<void> {
  const { words } = cast
  const { measures } = words.screens.report
  const [aiko, ben, gaku] = [cast.of('aiko'), cast.of('ben'), cast.of('gaku')]
  await ben.clicks('measures.open')
  await ben.presses('measure.add')
  await ben.sends({ text: REQUIRED, category: 'prevent', owner: gaku.person.id, due: DUE })
  await ben.presses('measure.add')
  const goesOn = { text: CONTINUING, category: 'detect', required: 'no' }
  await ben.sends({ ...goesOn, owner: aiko.person.id, due: DUE })
  expect(ben.reads()).toContain(measures.continuing)
  await ben.closes()
  await ben.clicks('close.request')
  expect(ben.reads()).toContain(REQUIRED)
  await ben.closes()
  await gaku.clicks('measures.open')
  await gaku.pressesBy(REQUIRED, 'measure.change')
  await gaku.sends({ state: 'done', proof: PROOF })
  expect(gaku.reads()).toContain(measures.states.done)
  await gaku.closes()
}

/** The CTO alone is asked; sends it back once, with a word; then it is over, and put away. */
export async function closed(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { close, board, lobby } = words.slack.cards
  const [aiko, ben, chihiro] = [cast.of('aiko'), cast.of('ben'), cast.of('chihiro')]
  await ben.clicks('close.request')
  await cast.settled()
  const card = () => cardOf(slack, 'close')
  // She has done nothing in Slack yet, so that nobody can point at her there.
  expect(card().said).toContain(close.waitsFor(CLOSER))
  expect(chihiro.alone.sees()).toContain(
    words.slack.whisper.closer(words.labels.person('Ben Carter')),
  )
  await ben.clicks('close.approve')
  expect(ben.hears()).toContain(words.refusals['not-closer'].title)
  expect(card().actions).toContain('close.approve')

  await chihiro.clicks('close.back')
  await chihiro.sends({ text: COMMENT })
  await cast.settled()
  expect(card().said).toContain(COMMENT)
  expect(ben.alone.sees()).toContain(COMMENT)
  expect(card().actions).toEqual(['report.open', 'close.request'])
  await aiko.clicks('report.open')
  await aiko.presses('report.write', `${aiko.context()['incident'] ?? ''}/impact`)
  await aiko.sends({ markdown: MENDED })
  await aiko.closes()
  await aiko.clicks('close.request')
  await cast.settled()
  await chihiro.alone.clicks('close.open')
  expect(chihiro.reads()).toContain(MENDED)
  await chihiro.sends()
  await cast.settled()
  expect(card().said).toContain(close.done(chihiro.mention))
  expect(card().actions).toContain('reflection.flow')
  expect(cardOf(slack, 'todos').actions).toEqual([])

  await chihiro.clicks('archive.now')
  await cast.settled()
  expect(incidentChannel(slack).isArchived).toBe(true)
  const kept = cardsIn(slack, incidentChannel(slack).id).find(({ kind }) => kind === 'board')
  expect(kept?.said).toContain(board.archived)
  expect(cardOf(slack, 'lobby', slack.channel('war_room').id).said).toContain(
    lobby.closed('').trim().slice(0, 4),
  )
}

/** The harm came back: the same channel is opened again, and the second close accepts a second version. */
export async function closedAgain(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { states } = words.labels
  const [aiko, ben, chihiro, daichi] = ['aiko', 'ben', 'chihiro', 'daichi'].map(cast.of)
  if (!aiko || !ben || !chihiro || !daichi) throw new Error('nobody is here')
  const { id } = incidentChannel(slack)
  await ben.inLobby.clicks('reopen.open')
  await ben.sends({ text: AGAIN })
  await cast.settled()
  expect(incidentChannel(slack)).toMatchObject({ id, isArchived: false })
  expect(cardOf(slack, 'board').said).toContain(states.responding)
  expect(ben.sees()).toContain(words.slack.talk.goesOn.reopened('Ben Carter', AGAIN))
  expect(kindsIn(slack)).not.toContain('close')

  await daichi.clicks('converge.open')
  await daichi.sends({ text: OVER, newEvidence: NIGHT_GRAPH, origin: 'system' })
  await cast.settled()
  expect(cardOf(slack, 'convergence').said).not.toContain(OLD_GRAPH)
  await aiko.clicks('converge.open')
  await aiko.sends({ newEvidence: NIGHT_WORD, origin: 'support' })
  await ben.clicks('converge.agree')
  await cast.settled()
  await daichi.clicks('converge.declare')
  await daichi.sends()
  await cast.settled()
  await daichi.clicks('close.request')
  await cast.settled()
  await chihiro.clicks('close.approve')
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(states.closed)
  const versions = await slack.db.selectFrom('report_version').selectAll().execute()
  expect(versions).toHaveLength(2)
}
