/** The second part of the walk-through of an owned incident: from the first news until it has converged. */
import { expect } from 'vitest'
import { cardOf, kindsIn } from '../slack-cards.ts'
import type { Cast } from './cast.ts'
import { BUYERS, FIRST_NEWS, SHOPS } from './marketplace.ts'
import { FIX } from './owned-response.ts'

const NO_NOTICE = '二重の請求はなく、購入者の画面にも出ていない'
const STATUS_PAGE = 'https://status.example.com/42'
const NOW = '送り直しは止めた。二重になった注文を数えている。'
const NOTE = '返金の話は経理が進めている'
const WATCHED = '同じ番号の注文が来ないこと'
export const OVER = '二重の登録が止まり、問い合わせも増えていない'
const WORD = '14時40分以降、同じ問い合わせは来ていない'
const DOUBT = 'バッチの注文がまだ確かめられていない'
const ANSWER = 'バッチも16時の分まで見て、二重はなかった'
export const GRAPH = '監視：同じ番号の注文が15分間 0 件'

/** One audience is not told, and why; the other is told facts, once somebody else has read them. */
export async function told(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const { steps } = words.screens.notices
  const { noticeStates } = words.labels
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  const line = (name: string) =>
    cardOf(slack, 'notices')
      .said.split('\n')
      .find((one) => one.includes(name))
  await ben.clicks('notices.open')
  await ben.pressesBy(BUYERS[language], 'notice.decide')
  await ben.sends({ state: 'not_needed', reason: NO_NOTICE })
  await ben.pressesBy(SHOPS[language], 'notice.decide')
  await ben.sends({ state: 'planned' })
  await ben.closes()
  await cast.settled()
  expect(line(BUYERS[language])).toContain(noticeStates.not_needed)
  expect(line(SHOPS[language])).toContain(noticeStates.planned)

  await aiko.clicks('notices.open')
  await aiko.pressesBy(SHOPS[language], 'notice.draft')
  await aiko.fills({ template: 'shops_first' })
  expect(aiko.reads()).toContain(steps.draft)
  await aiko.sends()
  await aiko.closes()
  await ben.clicks('notices.open')
  // They are told in their own language, whatever the channel speaks.
  expect(ben.reads()).toContain(FIRST_NEWS.text.ja)
  await ben.pressesBy(SHOPS[language], 'notice.approve')
  await ben.closes()
  await cast.settled()
  expect(line(SHOPS[language])).toContain(noticeStates.approved)
  await aiko.clicks('notices.open')
  await aiko.pressesBy(SHOPS[language], 'notice.publish')
  await aiko.sends({ url: STATUS_PAGE })
  await aiko.closes()
  await cast.settled()
  expect(line(SHOPS[language])).toContain(noticeStates.published)
}

/** The word to colleagues, by the clock; and the commander goes home. */
export async function handedOver(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const [ben, daichi] = [cast.of('ben'), cast.of('daichi')]
  await ben.clicks('update.open')
  await ben.sends({ text: NOW, minutes: '30' })
  await cast.settled()
  expect(cardOf(slack, 'update').said).toContain(NOW)
  await slack.advance({ minutes: 31 })
  expect(ben.finds('nudge.act')).toBe(true)
  await ben.clicks('nudge.act')
  await cast.settled()
  expect(cardOf(slack, 'update').said).toContain(words.screens.console.nudges.noChange)

  await ben.clicks('handover.open')
  await ben.sends({ to: daichi.person.id, note: NOTE })
  await cast.settled()
  expect(cardOf(slack, 'handover').said).toContain(NOTE)
  expect(cardOf(slack, 'board').said).toContain(ben.mention)
  await daichi.clicks('brief.open')
  expect(daichi.hears()).toContain(FIX)
  await daichi.clicks('handover.accept')
  await cast.settled()
  expect(kindsIn(slack)).not.toContain('handover')
  expect(daichi.sees()).toContain(words.slack.cards.command.now(daichi.mention))
}

/** Proposed on one side’s word, objected to, shown by a machine, agreed to by three, declared. */
export async function converged(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { convergence, lobby } = words.slack.cards
  const { reasons } = words.screens.incident
  const [aiko, ben, daichi, gaku] = ['aiko', 'ben', 'daichi', 'gaku'].map(cast.of)
  if (!aiko || !ben || !daichi || !gaku) throw new Error('nobody is here')
  await daichi.clicks('watch.open')
  await daichi.sends({ watch: WATCHED, minutes: '30' })
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(WATCHED)
  await aiko.clicks('converge.open')
  await aiko.sends({ text: OVER, newEvidence: WORD, origin: 'support' })
  await cast.settled()
  const card = () => cardOf(slack, 'convergence')
  expect(card().said).toContain(reasons['convergence-evidence-one-sided'])
  await gaku.clicks('converge.object')
  await gaku.sends({ text: DOUBT })
  await cast.settled()
  expect(card().said).toContain(DOUBT)
  expect(card().said).toContain(convergence.agreed(2, 3))
  expect(card().actions).not.toContain('converge.declare')

  await gaku.clicks('converge.open')
  expect(gaku.title()).toBe(convergence.more)
  await gaku.sends({ newEvidence: GRAPH, origin: 'system' })
  await gaku.clicks('converge.resolve')
  await gaku.sends({ text: ANSWER })
  await ben.clicks('converge.agree')
  await cast.settled()
  for (const text of [GRAPH, WORD, convergence.ready]) expect(card().said).toContain(text)
  expect(card().said).toContain(convergence.agreed(4, 3))
  await daichi.clicks('converge.declare')
  await daichi.sends()
  await cast.settled()
  expect(card().said).toContain(convergence.done)
  expect(card().actions).toEqual([])
  expect(cardOf(slack, 'lobby', slack.channel('war_room').id).said).toContain(lobby.converged)
}
