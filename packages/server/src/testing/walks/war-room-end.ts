/** The second half of the walk-through of a house without pagers: from the hand-over of command to the archive. */
import { expect } from 'vitest'
import { cardOf, incidentChannel, kindsIn } from '../slack-cards.ts'
import type { Cast } from './cast.ts'
import { writeReport } from './report.ts'
import { SAID } from './war-room-said.ts'

/** The commander begins to fix it: they alone are told, and pass command on with all that is known. */
export async function handedOver(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const said = SAID[language]
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  await aiko.says(`todo ${said.todo}`)
  await aiko.says(`take ${said.todo}`)
  await aiko.writes(said.own)
  for (const fact of said.facts) await aiko.reacts(await aiko.writes(fact), 'pushpin')
  await slack.advance({ minutes: 2 })
  const nothing = { text: '', minutes: 0, count: 0, people: '', audiences: '', day: '', at: '' }
  const begun = words.nudges.codes['N-11'].text(nothing)
  const heard = [aiko, ben].map((one) => one.sees().includes(begun))
  expect(heard).toEqual([true, false])

  await aiko.clicksBy(begun, 'nudge.act')
  expect(aiko.title()).toBe(words.screens.console.pass.title)
  for (const known of [said.decided, said.todo]) expect(aiko.reads()).toContain(known)
  await aiko.sends({ to: ben.person.id, note: said.note })
  await cast.settled()
  expect(cardOf(slack, 'handover').said).toContain(said.note)
  expect(cardOf(slack, 'board').said).toContain(aiko.mention)
  await ben.alone.clicks('brief.open')
  expect(ben.alone.hears()).toContain(said.decided)
  await ben.clicks('handover.accept')
  await cast.settled()
  expect(kindsIn(slack)).not.toContain('handover')
  expect(aiko.sees()).toContain(words.slack.cards.command.now(ben.mention))

  await ben.clicks('handover.open')
  await ben.sends({ to: aiko.person.id, role: 'deputy' })
  await aiko.alone.clicks('role.accept')
  await cast.settled()
  expect(cardOf(slack, 'board').said).toMatch(new RegExp(`\\*\\n${aiko.mention}`))
}

/** Whoever only wants to know reads it alone, asks on without interrupting, and hears the answer. */
export async function shielded(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const said = SAID[language]
  const { brief } = words.slack.home
  const [aiko, ben, fumi] = [cast.of('aiko'), cast.of('ben'), cast.of('fumi')]
  fumi.person.join(incidentChannel(slack).id)
  await fumi.writes(language === 'ja' ? '状況は？' : 'status?')
  expect(fumi.hears()).toContain(said.report.slice(0, 10))
  expect(fumi.hears()).toContain(brief.onlyYou)
  for (const one of [aiko, ben]) expect(one.sees()).not.toContain(brief.onlyYou)
  await aiko.writes(language === 'ja' ? '状況は？' : 'status?')
  expect(aiko.sees()).not.toContain(brief.onlyYou)

  await fumi.clicks('inquiry.ask')
  await fumi.sends({ text: said.question })
  await cast.settled()
  for (const one of [aiko, fumi]) expect(one.sees()).not.toContain(said.question)
  await ben.clicks('topics.open')
  expect(ben.reads()).toContain(said.question)
  await ben.presses('inquiry.answer')
  await ben.sends({ text: said.answer })
  await ben.closes()
  await cast.settled()
  expect(fumi.sees()).toContain(said.answer)
  for (const one of [aiko, ben]) expect(one.sees()).not.toContain(said.answer)
}

/** Not by a feeling: what a machine shows and what a customer says, and two who agree. */
export async function converged(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const said = SAID[language]
  const { convergence, lobby } = words.slack.cards
  const [aiko, ben, chihiro, daichi] = ['aiko', 'ben', 'chihiro', 'daichi'].map(cast.of)
  if (!aiko || !ben || !chihiro || !daichi) throw new Error('nobody is here')
  await ben.reacts(await daichi.writes(said.support), 'camera')
  await aiko.clicksBy(said.todo, 'todo.done')
  await aiko.reacts(await aiko.writes(said.did), 'wrench')
  await aiko.clicks('ledger.open')
  await aiko.pressesBy(said.did, 'entry.done')
  await aiko.closes()
  await ben.clicks('watch.open')
  await ben.sends({ watch: said.over, minutes: '15' })
  await cast.settled()
  await ben.clicks('converge.open')
  await ben.sends({ text: said.over, newEvidence: said.graph, origin: 'system' })
  await cast.settled()
  const card = () => cardOf(slack, 'convergence').said
  for (const text of [said.over, said.graph]) expect(card()).toContain(text)
  for (const one of [aiko, daichi]) await one.clicks('converge.agree')
  await cast.settled()
  expect(card()).toContain(convergence.ready)
  await ben.clicks('converge.declare')
  await ben.sends()
  await cast.settled()
  expect(card()).toContain(convergence.done)
  expect(kindsIn(slack)).not.toContain('topics')
  expect(cardOf(slack, 'lobby', slack.channel('war_room').id).said).toContain(lobby.converged)
}

/** Written by one, looked at by another; then the channel is put away, and stays to be read. */
export async function closed(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const { close, board } = words.slack.cards
  const [aiko, chihiro] = [cast.of('aiko'), cast.of('chihiro')]
  await writeReport(cast, aiko, cast.of('ben'))
  await aiko.clicks('close.request')
  // Nothing is missing: no list of it opens.
  expect(aiko.reads()).toBe('')
  await cast.settled()
  expect(cardOf(slack, 'close').said).toContain(close.allThere)
  await chihiro.clicks('close.approve')
  await cast.settled()
  expect(cardOf(slack, 'close').said).toContain(close.done(chihiro.mention))
  expect(incidentChannel(slack).isArchived).toBe(false)

  await aiko.clicks('archive.now')
  await cast.settled()
  expect(incidentChannel(slack).isArchived).toBe(true)
  expect(cardOf(slack, 'board').said).toContain(board.archived)
  expect(chihiro.sees()).toContain(SAID[cast.language].found)
}
