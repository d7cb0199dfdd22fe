/** The walk-through of a private incident, and what somebody who is not listed gets to read meanwhile. */
import { expect } from 'vitest'
import { cardOf, cardsIn, incidentChannel } from '../slack-cards.ts'
import { handOf, textsOf } from '../slack-hand.ts'
import type { SlackWorld } from '../slack-world.ts'
import type { Cast } from './cast.ts'
import { SECRET } from './private-said.ts'
import { writeReport } from './report.ts'

/** Those who are listed; everybody else is outside. */
const INSIDE = ['aiko', 'ben'] as const
const OUTSIDE = ['chihiro', 'daichi'] as const

/** Somebody outside who wants to be invited to everything, and has their home tab open. */
export async function beginning({ slack, of }: Cast): Promise<void> {
  await of('ben').inGeneral.says('list')
  for (const name of OUTSIDE) {
    await of(name).inGeneral.says('subscribe')
    of(name).person.openHome(slack.app.id)
  }
  await slack.settle()
}

/** Private before a word of it is written anywhere. */
export async function raised(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const aiko = cast.of('aiko')
  await aiko.inGeneral.says('')
  await aiko.fills({ title: SECRET[language].title, type: 'security' })
  expect(aiko.reads()).toContain(words.screens.now.raise.privateType)
  await aiko.sends()
  await aiko.closes()
  await cast.settled()
  const channel = incidentChannel(slack)
  expect(channel).toMatchObject({ kind: 'private', name: 'inc-20260105-1' })
  expect(aiko.sees()).toContain(SECRET[language].title)
  expect(cardOf(slack, 'board').said).toContain(words.slack.cards.private)
  expect(inLobby(slack)).toEqual([])
}

/** Whoever is called by name comes in; nobody is invited by a list or because they asked for all of them. */
export async function summoned(cast: Cast): Promise<void> {
  const { slack, language } = cast
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  expect(ben.isHere()).toBe(false)
  await aiko.clicks('summon.open')
  await aiko.sends({ people: [ben.person.id] })
  await cast.settled()
  expect(ben.alone.sees()).toContain(SECRET[language].title)
  await ben.alone.clicks('availability.now')
  await cast.settled()
  expect(cardOf(slack, 'roster').said).toContain(ben.mention)
  const { members } = incidentChannel(slack)
  const listed = INSIDE.map((name) => slack.as(name).id)
  expect(members.toSorted()).toEqual([...listed, slack.install.botUserId].toSorted())
}

/** The secret in every place that people write into. */
export async function workedOn(cast: Cast): Promise<void> {
  const { slack, language } = cast
  const said = SECRET[language]
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  await aiko.clicks('role.take')
  await aiko.clicks('severity.open')
  await aiko.sends({ severity: 'sev3' })
  await aiko.does('align', { policy: said.policy })
  await aiko.clicks('board.open')
  await aiko.sends({ impact: said.impact, worstCase: said.worst })
  await ben.reacts(await ben.writes(said.fact), 'pushpin')
  await aiko.reacts(await ben.writes(said.guess), 'thinking_face')
  await ben.says(`topic ${said.topic}`)
  await aiko.says(`todo ${said.todo} ${ben.mention}`)
  await ben.clicksBy(said.todo, 'todo.accept')
  await aiko.clicks('update.open')
  await aiko.sends({ text: said.update })
  await ben.says(`inquiry ${said.question}`)
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(said.worst)
  expect(cardOf(slack, 'topics').said).toContain(said.topic)
  expect(cardOf(slack, 'todos').said).toContain(said.todo)
  expect(cardOf(slack, 'update').said).toContain(said.update)
}

/** What was said on the web meanwhile comes in one message, into the private channel alone. */
export async function cutOff(cast: Cast): Promise<void> {
  const { slack, language } = cast
  const [incident = ''] = await slack.incidents()
  const row = await slack.db
    .selectFrom('slack_person')
    .select('person')
    .where('slack_user', '=', slack.as('ben').id)
    .executeTakeFirstOrThrow()
  const ben = await slack.webOf(row.person)
  const from = slack.clock.now().epochMilliseconds
  slack.double.faults.down(from, from + 60_000)
  await ben.messages.post({ incident, text: SECRET[language].away })
  await slack.advance({ minutes: 3 })
  expect(cast.of('aiko').sees()).toContain(SECRET[language].away)
}

/** Everything that somebody outside may try: it is for them as if it were not there. */
export async function probed(cast: Cast): Promise<void> {
  const { slack, language } = cast
  const chihiro = cast.of('chihiro').inGeneral
  const daichi = cast.of('daichi')
  for (const verb of PROBES) {
    await chihiro.says(`${verb} #1 ${verb === 'summon' ? daichi.mention : 'x'}`.trim())
    const real = answerTo(slack)
    await chihiro.says(`${verb} #9 ${verb === 'summon' ? daichi.mention : 'x'}`.trim())
    expect([verb, real]).toEqual([verb, answerTo(slack).replaceAll('#9', '#1')])
    expect(chihiro.reads()).toBe('')
  }
  for (const line of ['list', 'status', 'subscribe 1']) await chihiro.says(line)
  await chihiro.says('')
  await chihiro.fills({ title: SECRET[language].title.slice(0, 12) })
  expect(chihiro.reads()).not.toContain(SECRET[language].canary)
  await chihiro.closes()
  daichi.person.openHome(slack.app.id)
  await slack.settle()
}

const PROBES = [
  'status',
  'join',
  'ledger',
  'todos',
  'topic',
  'report',
  'summon',
  'merge',
  'reopen',
  'private',
  'close',
] as const

/** The last that Chihiro was told. */
function answerTo(slack: SlackWorld): string {
  return handOf(slack.chihiro, () => slack.general.id).hears()
}

const DUTIES = { ja: ['速報', '確報'], en: ['Preliminary report', 'Final report'] } as const

/** To its end, and the channel away. */
export async function ended(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const said = SECRET[language]
  const { convergence, board } = words.slack.cards
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  await ben.clicksBy(said.todo, 'todo.done')
  await ben.reacts(await ben.writes(said.did), 'wrench')
  await ben.clicks('ledger.open')
  await ben.pressesBy(said.did, 'entry.done')
  await ben.closes()
  await aiko.clicks('watch.open')
  await aiko.sends({ watch: said.over, minutes: '15' })
  await cast.settled()
  await aiko.clicks('converge.open')
  await aiko.sends({ text: said.over, newEvidence: said.log, origin: 'system' })
  await cast.settled()
  await ben.clicks('converge.agree')
  await cast.settled()
  await aiko.clicks('converge.declare')
  await aiko.sends()
  await cast.settled()
  expect(cardOf(slack, 'convergence').said).toContain(convergence.done)
  await writeReport(cast, aiko)
  // What the law asks for stands among the to-dos of its type, and holds the close.
  for (const duty of DUTIES[language]) await aiko.says(`done ${duty}`)
  await aiko.clicks('close.request')
  // Nothing is missing: no list of it opens.
  expect(aiko.reads()).toBe('')
  await cast.settled()
  await ben.clicks('close.approve')
  await cast.settled()
  await ben.says('archive')
  await cast.settled()
  expect(incidentChannel(slack).isArchived).toBe(true)
  expect(cardOf(slack, 'board').said).toContain(board.archived)
}

/** Nobody outside has the word on any screen, and nothing that we sent carried it to where they could read it. */
export function nobodyElseRead({ slack, language }: Cast): void {
  const { canary } = SECRET[language]
  for (const name of OUTSIDE) expect(screenOf(slack, name)).not.toContain(canary)
  expect(sentOutside(slack, canary)).toEqual([])
  expect(inLobby(slack)).toEqual([])
}

/** The lobby is made when there is something to say in it. */
function inLobby(slack: SlackWorld): readonly unknown[] {
  const { channels } = slack.double.state
  const lobby = Object.values(channels).find(({ name }) => name === 'war_room')
  return lobby ? cardsIn(slack, lobby.id).filter(({ said }) => said.includes('INC-1')) : []
}

/** All that stands in front of somebody: every channel they may open, what they are told alone, forms, and their home tab. */
function screenOf(slack: SlackWorld, name: string): string {
  const person = slack.as(name)
  const open = Object.values(slack.double.state.channels).filter(
    ({ kind, members }) => kind === 'public' || members.includes(person.id),
  )
  return [
    ...open.map(({ id, name: called }) => `${called} ${textsOf(person.messages(id)).join('\n')}`),
    ...open.map(({ topic, purpose }) => JSON.stringify([topic, purpose])),
    JSON.stringify(person.modal()),
    JSON.stringify(person.home(slack.app.id)),
  ].join('\n')
}

/** Calls that carried a word to where somebody reads who is not listed. Forms are looked at on the screens. */
function sentOutside(slack: SlackWorld, word: string): readonly string[] {
  const listed = new Set([...INSIDE.map((name) => slack.as(name).id), slack.install.botUserId])
  const { channels } = slack.double.state
  const isListed = (args: Readonly<Record<string, unknown>>): boolean => {
    const { user_id: home, user, channel, channel_id: other } = args
    if (home !== undefined || user !== undefined) return listed.has(String(home ?? user))
    const room = channels[String(channel ?? other)]
    return room !== undefined && room.members.every((member) => listed.has(member))
  }
  return slack.double.log
    .calls()
    .filter(({ args }) => JSON.stringify(args).includes(word))
    .filter(({ method, args }) => !/^views\.(open|push|update)$/.test(method) && !isListed(args))
    .map(({ method, args }) => `${method} ${JSON.stringify(args)}`)
}
