/** The first half of the walk-through of an owned incident: from a burning message until it is under way. */
import { expect } from 'vitest'
import { cardOf } from '../slack-cards.ts'
import type { Cast } from './cast.ts'
import { HELP_PAGE, OWNER, SCOPE, UNREACHABLE } from './marketplace.ts'

const TITLE = '予約販売の注文が二重に登録される'
const POLICY = '送り直しを先に止め、それから二重の注文を探す'
const WORST = '購入者に二重に請求している'
const CHECK = '決済のログと注文を突き合わせる'
const IMPACT = '120ショップで、予約注文のおよそ1割が二重に入っている'
const WHY_THEM = 'ショップがどう読むか、いちばん知っているから'
const SEEN = '14時5分から、同じ注文番号が2行ずつ入っている'
const GUESS = '時間切れのあとの送り直しが原因かもしれない'
const WRONG_GUESS = '在庫の同期が注文を書き足しているのかもしれない'
export const FIX = '送り直しを止めた'

/** 🔥 under what somebody said in passing, and one form. */
export async function raised(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const [aiko, ben, fumi] = [cast.of('aiko'), cast.of('ben'), cast.of('fumi')]
  await fumi.clicksAtHome('subscription.on')
  aiko.person.invite(slack.general.id, slack.install.botUserId)
  const { ts } = aiko.person.type(slack.general.id, TITLE)
  ben.person.react({ channel: slack.general.id, ts }, 'fire')
  await slack.advance({ seconds: 2 })

  expect(ben.inGeneral.hears()).toContain(words.slack.talk.offer)
  expect(aiko.inGeneral.sees()).not.toContain(words.slack.talk.offer)
  await ben.inGeneral.clicks('raise.from-message')
  await ben.sends({ type: 'service', severity: 'sev3' })
  expect(ben.reads()).toContain(words.slack.forms.raise.raised(1))
  await ben.closes()
  await cast.settled()

  const card = cardOf(slack, 'lobby', slack.channel('war_room').id)
  expect(card.said).toContain(TITLE)
  expect(card.said).toContain(words.slack.cards.lobby.noCommander)
  expect(card.actions).toEqual(['incident.join', 'availability.watching', 'brief.open'])
  expect(ben.isHere()).toBe(true)
  expect(ben.sees()).toContain(words.labels.severities.sev3)
}

/** Who can act: by the lobby, by reactions on the one card, by a button. */
export async function gathered(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { roster } = words.slack.cards
  const [aiko, ben, gaku] = [cast.of('aiko'), cast.of('ben'), cast.of('gaku')]
  await aiko.inLobby.clicks('incident.join')
  await gaku.inLobby.clicks('availability.watching')
  await cast.settled()
  expect([aiko.isHere(), gaku.isHere()]).toEqual([true, true])

  const { ts } = cardOf(slack, 'roster')
  await gaku.reacts(ts, 'hourglass_flowing_sand')
  await ben.reacts(ts, 'raising_hand')
  await cast.settled()
  const { said } = cardOf(slack, 'roster')
  expect(said).toContain(roster.later)
  for (const one of [aiko, ben, gaku]) expect(said).toContain(one.mention)

  await ben.clicks('role.take')
  await cast.settled()
  expect(ben.finds('role.take')).toBe(false)
  expect(cardOf(slack, 'command').said).toContain(ben.mention)
}

/** Ten minutes aloud, and what came of them. */
export async function aligned(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { alignment, board } = words.slack.cards
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  await ben.clicks('align.start')
  await cast.settled()
  const agenda = cardOf(slack, 'alignment')
  for (const line of words.screens.incident.talk.agenda) expect(agenda.said).toContain(line)
  expect(agenda.said).toContain('https://app.slack.com/huddle/')

  await ben.clicks('align.outcome')
  await ben.sends({
    policy: POLICY,
    worstCase: WORST,
    worstCaseCheck: CHECK,
    nextUpdateMinutes: '30',
  })
  await ben.clicks('board.open')
  await ben.sends({ impact: IMPACT })
  await cast.settled()

  expect(cardOf(slack, 'alignment').said).toContain(alignment.policy(POLICY))
  expect(cardOf(slack, 'alignment').actions).toEqual([])
  const { said } = cardOf(slack, 'board')
  for (const text of [POLICY, WORST, CHECK, IMPACT, board.worstOpen]) expect(said).toContain(text)
  expect(said).toContain(words.labels.states.responding)
  expect([aiko.finds('update.open'), aiko.finds('handover.open')]).toEqual([true, true])
}

/** Worse than it looked: what that would change is read before it is set; the department owns it at once. */
export async function escalated(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const { whisper } = words.slack
  const [ben, daichi, emi, fumi] = ['ben', 'daichi', 'emi', 'fumi'].map(cast.of)
  if (!ben || !daichi || !emi || !fumi) throw new Error('nobody is here')
  const help = HELP_PAGE[cast.language]
  expect(ben.sees()).not.toContain(help)

  await ben.clicks('severity.open')
  await ben.fills({ severity: 'sev2' })
  expect(ben.reads()).toContain(OWNER[language])
  await ben.sends()
  await cast.settled()

  const news = ben.sees()
  expect(news).toContain(words.slack.cards.severity.owner(OWNER[language]))
  expect(news).toContain(SCOPE[language])
  expect(cardOf(slack, 'board').said).toContain(OWNER[language])
  expect(cardOf(slack, 'todos').said).toContain(help)
  expect(daichi.alone.sees()).toContain(whisper.called.because.ownership)
  expect(emi.alone.sees()).toContain(whisper.called.because.list)
  expect(cardOf(slack, 'roster').said).toContain(UNREACHABLE)
  expect(fumi.isHere()).toBe(true)
  await daichi.alone.clicks('availability.now')
  await emi.alone.clicks('availability.now')
  await cast.settled()
  for (const one of [daichi, emi]) expect(cardOf(slack, 'roster').said).toContain(one.mention)
}

/** Asked, given back, asked of somebody else, taken; a hand wanted, and lent; done. */
export async function shared(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { todos } = words.slack.cards
  const [aiko, ben, gaku, emi] = ['aiko', 'ben', 'gaku', 'emi'].map(cast.of)
  if (!aiko || !ben || !gaku || !emi) throw new Error('nobody is here')
  const help = HELP_PAGE[cast.language]
  const line = () => lineOf(cardOf(slack, 'todos').said, help)

  await ben.clicksBy(help, 'todo.ask')
  await ben.sends({ person: aiko.person.id, reason: WHY_THEM })
  await cast.settled()
  expect(line()).toContain(todos.waitsWhy(aiko.mention, ben.mention, WHY_THEM))
  expect(aiko.alone.sees()).toContain(help)
  await aiko.alone.clicks('todo.pass')
  await cast.settled()
  expect(line()).toContain(todos.free)

  await ben.clicksBy(help, 'todo.ask')
  await ben.sends({ person: gaku.person.id })
  await cast.settled()
  await gaku.clicksBy(help, 'todo.accept')
  await cast.settled()
  expect(line()).toContain(todos.does(gaku.mention))
  await gaku.clicksBy(help, 'todo.help')
  await cast.settled()
  expect(line()).toContain(todos.help)
  await emi.clicksBy(help, 'todo.take')
  await cast.settled()
  expect(line()).toContain(todos.does(emi.mention))
  await emi.clicksBy(help, 'todo.done')
  await cast.settled()
  expect(cardOf(slack, 'todos').said).not.toContain(help)
}

/** What was said becomes a fact or a guess by one reaction; one guess holds, another does not. */
export async function understood(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { board } = words.slack.cards
  const [aiko, ben, gaku] = [cast.of('aiko'), cast.of('ben'), cast.of('gaku')]
  const seen = await aiko.writes(SEEN)
  const guesses = [await gaku.writes(GUESS), await gaku.writes(WRONG_GUESS)]
  await ben.reacts(seen, 'pushpin')
  for (const ts of guesses) await aiko.reacts(ts, 'thinking_face')
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(board.facts(1))
  expect(cardOf(slack, 'board').said).toContain(board.guesses(2))

  await ben.clicks('ledger.open')
  await ben.pressesBy(WRONG_GUESS, 'entry.reject')
  await ben.sends({ fact: '在庫の同期は昨日から止まっている' })
  await ben.pressesBy(GUESS, 'entry.confirm')
  await ben.sends({ fact: '二重の注文は、どれも時間切れの30秒あとに入っている' })
  const { entryStates } = words.screens.incident
  expect(ben.reads()).toContain(entryStates.rejected)
  expect(ben.reads()).toContain(entryStates.confirmed)
  await ben.closes()

  await gaku.reacts(await gaku.writes(FIX), 'wrench')
  await gaku.clicks('ledger.open')
  await gaku.pressesBy(FIX, 'entry.done')
  await gaku.closes()
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(board.facts(3))
  expect(cardOf(slack, 'board').said).not.toContain(board.guesses(1))
}

/** What stands in one line of a card: the text, and what follows it. */
function lineOf(said: string, text: string): string {
  const lines = said.split('\n')
  const at = lines.findIndex((line) => line.includes(text))
  return lines.slice(at, at + 2).join('\n')
}
