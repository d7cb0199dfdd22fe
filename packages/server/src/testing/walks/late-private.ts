/** A second incident, which is open at first: nothing of the private one is in it, and then it becomes private itself. */
import { expect } from 'vitest'
import { cardsIn } from '../slack-cards.ts'
import { handOf, textsOf } from '../slack-hand.ts'
import type { Cast } from './cast.ts'
import { SECRET } from './private-said.ts'

const OPEN = /^inc-20260105-2-./

/** Somebody outside raises what sounds like it: no case that is like it, none to merge with, none to go on in. */
export async function raisedOpenly(cast: Cast): Promise<void> {
  const { slack, language } = cast
  const said = SECRET[language]
  const [chihiro, daichi] = [cast.of('chihiro'), cast.of('daichi')]
  const { id: general } = slack.general
  chihiro.person.invite(general, slack.install.botUserId)
  const { ts } = chihiro.person.type(general, said.like)
  chihiro.person.react({ channel: general, ts }, 'fire')
  await slack.advance({ seconds: 2 })
  await chihiro.inGeneral.clicks('raise.from-message')
  expect(chihiro.reads()).not.toContain('#1')
  await chihiro.sends()
  await chihiro.closes()
  await cast.settled()
  const { id } = openChannel(cast)
  const here = handOf(chihiro.person, () => id)
  await daichi.inLobby.clicks('incident.join')
  await cast.settled()
  daichi.person.type(id, said.own)
  await slack.advance({ seconds: 2 })
  expect(cardsIn(slack, id).map(({ kind }) => kind)).not.toContain('similar')
  for (const line of ['similar', 'merge']) {
    await here.says(line)
    expect(here.reads()).not.toMatch(/#1\b|INC-1\b/)
    await here.closes()
  }
  expect(textsOf(chihiro.person.messages(general)).join('\n')).toContain(`<#${id}>`)
}

/** What we said in the open is gone, and it goes on among those who were in it, under a name that tells nothing. */
export async function madePrivate(cast: Cast): Promise<void> {
  const { slack, language } = cast
  const said = SECRET[language]
  const [aiko, chihiro, daichi] = [cast.of('aiko'), cast.of('chihiro'), cast.of('daichi')]
  const before = openChannel(cast)
  const here = handOf(chihiro.person, () => before.id)
  await here.does('private')
  await cast.settled()
  await cast.settled()
  const { channels } = slack.double.state
  const after = Object.values(channels).find(
    ({ id, name }) => id !== before.id && name.startsWith('inc-20260105-2'),
  )
  expect(channels[before.id]?.isArchived).toBe(true)
  expect(cardsIn(slack, before.id)).toEqual([])
  expect(after).toMatchObject({ kind: 'private', isArchived: false })
  expect(after?.name).toMatch(/^inc-20260105-2(-\d)?$/)
  const listed = [chihiro.person.id, daichi.person.id, slack.install.botUserId]
  expect(after?.members.toSorted()).toEqual(listed.toSorted())
  expect(textsOf(daichi.person.messages(after?.id ?? '')).join('\n')).toContain(said.like)

  const left = [before.id, slack.general.id, slack.channel('war_room').id].map((id) =>
    textsOf(aiko.person.messages(id).filter(({ subtype }) => subtype === undefined)).join('\n'),
  )
  // Slack's own notes of a topic or a purpose no app may take back.
  expect(left.join('\n')).not.toContain('INC-2')
  expect(left.join('\n')).not.toContain(`<#${before.id}>`)
  // What people wrote themselves stays theirs.
  expect(left[0]).toContain(said.own)
  const general = slack.general.id
  for (const line of ['list', 'status #2', 'join #2']) await aiko.inGeneral.says(line)
  const told = aiko.person.messages(general).filter((one) => one['user'] !== chihiro.person.id)
  expect(textsOf(told).join('\n')).not.toContain(said.like)
}

function openChannel({ slack }: Cast) {
  const found = Object.values(slack.double.state.channels).find(({ name }) => OPEN.test(name))
  if (!found) throw new Error('there is no open channel')
  return found
}
