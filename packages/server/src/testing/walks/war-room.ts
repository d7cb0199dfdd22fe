/** The first half of the walk-through of a house without pagers: from what a customer said until one topic is talked of. */
import { expect } from 'vitest'
import { cardOf, incidentChannel } from '../slack-cards.ts'
import { handOf, textsOf } from '../slack-hand.ts'
import type { Cast } from './cast.ts'
import { SAID } from './war-room-said.ts'

/** Where support talks; the app is in there. */
const SUPPORT = 'cs-support'

/** A team that is called by its name, and a house that hears every hint. */
export async function openHouse({ slack, language }: Cast): Promise<void> {
  const { people } = slack.world.app
  const put = (name: string, email: string, role: 'owner' | 'member') =>
    people.putPerson({ name, email, language, role })
  const admin = await slack.webOf(await put('安藤 葵', 'ando@shobodan.example', 'owner'))
  const ben = await put('Ben Carter', 'ben@shobodan.example', 'member')
  await admin.teams.create({ name: SAID[language].team, members: [ben] })
  const { version } = await admin.settings.part({ part: 'profile' })
  const switches = { nudges: 'all', premortem: 'call' }
  const content = { zone: 'Asia/Tokyo', preset: 'lite', switches }
  await admin.settings.change({ part: 'profile', version, content })
  slack.newcomer({ name: 'emi', realName: '江藤 恵美' })
  slack.newcomer({ name: 'fumi', realName: '藤井 文' })
}

/** What a customer said, in the channel of support; 🔥, one form; and the talk under it is shown the way. */
export async function reported(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const said = SAID[language]
  const [chihiro, daichi] = [cast.of('chihiro'), cast.of('daichi')]
  const { id } = daichi.person.createChannel(SUPPORT)
  daichi.person.invite(id, slack.install.botUserId)
  chihiro.person.join(id)
  const { ts } = daichi.person.type(id, said.report)
  chihiro.person.type(id, said.too, { threadTs: ts })
  daichi.person.react({ channel: id, ts }, 'fire')
  await slack.advance({ seconds: 2 })
  const [inSupport, beside] = [daichi, chihiro].map(({ person }) => handOf(person, () => id))
  if (!inSupport || !beside) throw new Error('nobody is here')

  expect(inSupport.hears()).toContain(words.slack.talk.offer)
  expect(beside.sees()).not.toContain(words.slack.talk.offer)
  await inSupport.clicks('raise.from-message')
  expect(daichi.reads()).toContain(words.slack.forms.raise.fromMessage)
  await daichi.sends()
  await daichi.closes()
  await cast.settled()

  const channel = incidentChannel(slack)
  expect(channel.name).toMatch(/^inc-20260105-1-./)
  expect(daichi.sees()).toContain(words.labels.states.suspected)
  const under = chihiro.person.messages(id).filter((one) => one['thread_ts'] === ts)
  const pointers = under.map((one) => textsOf(one).join('\n')).filter((text) => text.includes('<#'))
  expect(pointers).toEqual([expect.stringContaining(`<#${channel.id}>`)])
  const lobby = cardOf(slack, 'lobby', slack.channel('war_room').id)
  expect(lobby.said).toContain(said.report.slice(0, 10))
  expect(lobby.actions).toEqual(['incident.join', 'availability.watching', 'brief.open'])
  await beside.clicks('incident.join')
  await cast.settled()
  expect(chihiro.isHere()).toBe(true)
}

/** The team by its name, and whoever sees it in the lobby; a long talk there is led to the channel. */
export async function gathered(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const { roster } = words.slack.cards
  const [aiko, ben, chihiro, daichi] = ['aiko', 'ben', 'chihiro', 'daichi'].map(cast.of)
  if (!aiko || !ben || !chihiro || !daichi) throw new Error('nobody is here')
  await daichi.says(`${VERBS[language].summon} ${SAID[language].team}`)
  await cast.settled()
  expect(ben.alone.sees()).toContain(
    words.slack.whisper.called.comeBy(words.labels.person('大地 大輔')),
  )
  expect(cardOf(slack, 'roster').said).toContain(roster.silent)
  await ben.alone.clicks('availability.now')
  await cast.settled()
  expect(ben.isHere()).toBe(true)

  await talkedInLobby(cast)
  await aiko.inLobby.clicks('incident.join')
  await cast.settled()
  const { ts } = cardOf(slack, 'roster')
  await chihiro.reacts(ts, 'eyes')
  await aiko.reacts(ts, 'raising_hand')
  await cast.settled()
  const { said } = cardOf(slack, 'roster')
  for (const one of [aiko, ben, chihiro]) expect(said).toContain(one.mention)
  expect(said.indexOf(roster.watching)).toBeLessThan(said.indexOf(chihiro.mention))
  expect(said).not.toContain(roster.silent)
}

/** Those who talk on in the lobby, and they alone, are told once where people gather. */
async function talkedInLobby(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const lobby = slack.channel('war_room').id
  const [aiko, emi, ben] = [cast.of('aiko'), cast.of('emi'), cast.of('ben')]
  for (const { person } of [aiko, emi, ben]) person.join(lobby)
  const { ts } = cardOf(slack, 'lobby', lobby)
  for (const at of [0, 1, 2, 3, 4, 5]) {
    const { person } = at % 2 === 0 ? aiko : emi
    person.type(lobby, `${SAID[language].beside} ${String(at)}`, { threadTs: ts })
    await slack.advance({ seconds: 10 })
  }
  await slack.advance({ minutes: 2 })
  const facts = { minutes: 0, count: 0, people: '', audiences: '', day: '', at: '' }
  const { text } = words.nudges.codes['N-21']
  const led = text({ ...facts, text: `#${incidentChannel(slack).name}` })
  const heard = [aiko, emi, ben].map(({ inLobby }) => inLobby.sees().includes(led))
  expect(heard).toEqual([true, true, false])
}

/** Somebody takes command; ten minutes aloud, in the huddle of the channel. */
export async function commanded(cast: Cast): Promise<void> {
  const { slack, words } = cast
  const [aiko, ben] = [cast.of('aiko'), cast.of('ben')]
  await aiko.clicks('role.take')
  await aiko.clicks('severity.open')
  await aiko.sends({ severity: 'sev3' })
  await aiko.clicks('align.start')
  await cast.settled()
  expect(ben.sees()).toContain(words.slack.cards.command.now(aiko.mention))
  const agenda = cardOf(slack, 'alignment')
  expect(agenda.said).toContain(words.screens.incident.talk.agenda[0])
  const { id } = incidentChannel(slack)
  expect(agenda.said).toContain(`https://app.slack.com/huddle/${slack.team.id}/${id}`)
}

/** One topic at a time: the others wait in line, are parked by a reaction, or are talked of elsewhere. */
export async function talkedOver(cast: Cast): Promise<void> {
  const { slack, words, language } = cast
  const said = SAID[language]
  const { topics } = words.slack.meeting
  const [aiko, ben, chihiro] = [cast.of('aiko'), cast.of('ben'), cast.of('chihiro')]
  const card = () => cardOf(slack, 'topics').said
  await aiko.says(`${VERBS[language].topic} ${said.first}`)
  await ben.says(`${VERBS[language].next} ${said.second}`)
  await ben.reacts(await chihiro.writes(said.aside), 'parking')
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(said.first)
  expect(card()).toContain(topics.now(said.first))
  const lanes = [said.first, words.screens.console.topics.next, said.second, said.aside]
  expect(lanes.map((text) => card().indexOf(text))).toEqual(
    lanes.map((text) => card().indexOf(text)).toSorted((one, other) => one - other),
  )

  await aiko.clicks('topic.end')
  await aiko.sends({ text: said.decided })
  await aiko.clicksBy(said.second, 'topic.begin')
  await aiko.says(`${VERBS[language].elsewhere} ${ben.mention} 15 ${said.away}`)
  await cast.settled()
  expect(card()).toContain(topics.settled(said.first, said.decided))
  expect(card()).toContain(topics.now(said.second))
  expect(card()).toContain(said.away)
  expect(card()).toContain(ben.mention)
  expect(cardOf(slack, 'board').said).toContain(said.second)

  await slack.advance({ minutes: 16 })
  expect(ben.sees() + ben.alone.sees()).toContain(said.away)
  await ben.clicksBy(said.away, 'topic.end')
  await ben.sends({ text: said.found })
  await cast.settled()
  expect(card()).toContain(topics.settled(said.away, said.found))
  expect(chihiro.sees()).toContain(said.found)
  await aiko.clicks('align.outcome')
  await aiko.sends({ policy: said.decided, worstCase: said.worst })
  await cast.settled()
  expect(cardOf(slack, 'board').said).toContain(said.worst)
}

/** What people type, in their language. */
const VERBS = {
  ja: { summon: '招集', topic: '話題', next: '次', elsewhere: '別の場所で' },
  en: { summon: 'summon', topic: 'topic', next: 'next', elsewhere: 'breakout' },
} as const
