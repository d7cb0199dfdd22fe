import { addApp, install, join, postMessage } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { createSlackTalk } from '../../../testing/slack-talk.ts'

test.each(['socket', 'http'] as const)(
  'C-20 a reaction marks a message, another one marks it anew, and without any it is not marked (%s)',
  async (transport) => {
    await using talk = await createSlackTalk({ transport })
    const at = await talk.say(talk.ben, 'The pool is full')

    talk.aiko.react(at, 'pushpin')
    await talk.settle()
    const [marked] = await talk.room()
    const [entry] = (await talk.ana.api.entries.list({ incident: talk.incident })).items
    talk.ben.react(at, 'thinking_face')
    await talk.settle()
    const anew = await talk.entries()
    talk.ben.unreact(at, 'thinking_face')
    await talk.settle()
    const back = await talk.entries()
    talk.aiko.unreact(at, 'pushpin')
    await talk.settle()

    expect(entry).toMatchObject({
      kind: 'fact',
      text: 'The pool is full',
      by: { name: 'Ben Carter' },
      at: marked?.at,
      url: marked?.url,
      message: marked?.id,
    })
    expect(anew).toEqual(['hypothesis: The pool is full'])
    expect(back).toEqual(['fact: The pool is full'])
    expect(await talk.entries()).toEqual([])
  },
)

test('C-20 several people mark the same: it stands until the last of them takes it back', async () => {
  await using talk = await createSlackTalk()
  const at = await talk.say(talk.ben, 'Deploy at 8:45')
  for (const one of [talk.aiko, talk.ben]) one.react(at, 'pushpin')
  await talk.settle()

  talk.aiko.unreact(at, 'pushpin')
  await talk.settle()
  const first = await talk.entries()
  talk.ben.unreact(at, 'pushpin')
  await talk.settle()

  expect(first).toEqual(['fact: Deploy at 8:45'])
  expect(await talk.entries()).toEqual([])
})

test('C-20 taken off before we hear that it was put on, it marks nothing', async () => {
  await using talk = await createSlackTalk()
  const at = await talk.say(talk.ben, 'Deploy at 8:45')
  talk.double.faults.onDelivery({ name: 'reaction_added' }, { kind: 'delay', milliseconds: 5000 })

  talk.aiko.react(at, 'pushpin')
  await talk.advance({ milliseconds: 100 })
  talk.aiko.unreact(at, 'pushpin')
  await talk.advance({ seconds: 10 })

  expect(await talk.entries()).toEqual([])
})

test('C-20 what was marked otherwise on the web stays so when the reaction goes', async () => {
  await using talk = await createSlackTalk()
  const at = await talk.say(talk.ben, 'Stop the queue')
  talk.aiko.react(at, 'thinking_face')
  await talk.settle()
  const [said] = await talk.room()
  await talk.ana.api.entries.change({ entry: said?.mark?.entry ?? '', kind: 'decision' })

  talk.aiko.unreact(at, 'thinking_face')
  await talk.settle()

  expect(await talk.entries()).toEqual(['decision: Stop the queue'])
})

test('C-20 what was written on the web is marked in Slack like anything else', async () => {
  await using talk = await createSlackTalk()
  await talk.ana.api.messages.post({ incident: talk.incident, text: 'Errors at 12 %' })
  await talk.advance({ seconds: 2 })
  const said = talk.inSlack().find((message) => JSON.stringify(message).includes('Errors at 12'))

  talk.ben.react({ channel: talk.channelId, ts: String(said?.['ts']) }, 'pushpin')
  await talk.settle()

  expect(await talk.entries()).toEqual(['fact: Errors at 12 %'])
})

test('W-20 a message is put by for later, once', async () => {
  await using talk = await createSlackTalk()
  const at = await talk.say(talk.ben, 'Why is there no alarm\nfor this?')

  for (const one of [talk.aiko, talk.ben]) one.react(at, 'parking')
  await talk.settle()

  const { parked } = await talk.ana.api.topics.get({ incident: talk.incident })
  expect(parked.map(({ text }) => text)).toEqual(['Why is there no alarm for this?'])
})

test('C-18 reactions on the roster say who can act; the last one holds, and without any what held before', async () => {
  await using talk = await createSlackTalk()
  const { db, incident, channelId } = talk
  const card = await db
    .selectFrom('slack_object')
    .select('ts')
    .where('incident', '=', incident)
    .where('kind', '=', 'roster')
    .executeTakeFirstOrThrow()
  const at = { channel: channelId, ts: card.ts ?? '' }
  const states: unknown[] = [(await talk.roster())['Ben Carter']]
  for (const act of [
    () => talk.ben.react(at, 'raised_hand'),
    () => talk.ben.react(at, 'no_good'),
    () => talk.ben.unreact(at, 'no_good'),
    () => talk.ben.react(at, 'hourglass_flowing_sand'),
    () => talk.ben.unreact(at, 'raised_hand'),
    () => talk.ben.unreact(at, 'hourglass_flowing_sand'),
  ]) {
    act()
    await talk.settle()
    states.push((await talk.roster())['Ben Carter'])
  }

  expect(states).toEqual(['watching', 'now', 'cannot', 'now', 'later', 'later', 'watching'])
})

test('C-20 the menu of a message marks it as well, with its writer and its time', async () => {
  await using talk = await createSlackTalk()
  const at = await talk.say(talk.ben, 'The pool is full')
  await talk.advance({ minutes: 3 })

  await talk.aiko.messageShortcut(at, 'record-message')
  await talk.aiko.submit()
  await talk.settle()

  const [entry] = (await talk.ana.api.entries.list({ incident: talk.incident })).items
  const [said] = await talk.room()
  expect(entry).toMatchObject({
    kind: 'fact',
    text: 'The pool is full',
    by: { name: 'Ben Carter' },
    at: said?.at,
    message: said?.id,
  })
})

test('C-09 fire under a message anywhere shows the way to raise an incident to that person alone, and joins nobody', async () => {
  await using talk = await createSlackTalk()
  const { general, install: installed } = talk
  talk.aiko.invite(general.id, installed.botUserId)
  const { ts } = talk.ben.type(general.id, 'Cards are declined again')
  await talk.settle()

  talk.chihiro.react({ channel: general.id, ts }, 'fire')
  talk.daichi.react({ channel: general.id, ts }, 'eyes')
  await talk.settle()

  const offered = talk.chihiro.messages(general.id).filter((one) => one['is_ephemeral'] === true)
  expect(JSON.stringify(offered)).toContain(`"value":"${general.id}/${ts}"`)
  expect(talk.ben.messages(general.id).some((one) => one['is_ephemeral'] === true)).toBe(false)
  const { items } = await talk.ana.api.people.list({})
  expect(items.map(({ name }) => name)).not.toContain('大地 大輔')
})

test('C-01 whoever comes into the channel watches, whom a colleague brings is called, whoever leaves cannot act', async () => {
  await using talk = await createSlackTalk()
  talk.aiko.invite(talk.channelId, talk.chihiro.id)
  await talk.settle()
  talk.ben.leave(talk.channelId)
  await talk.settle()

  expect(await talk.roster()).toMatchObject({
    '相田 愛子': 'watching',
    'Ben Carter': 'cannot',
    '千葉 千尋': 'silent',
  })
})

test('C-09 the same from the reaction to the incident: the message comes along as its first evidence', async () => {
  await using talk = await createSlackTalk()
  const { general, install: installed } = talk
  talk.aiko.invite(general.id, installed.botUserId)
  const { ts } = talk.ben.type(general.id, 'Cards are declined again')
  talk.chihiro.react({ channel: general.id, ts }, 'fire')
  await talk.settle()

  const offer = talk.chihiro.messages(general.id).find((one) => one['is_ephemeral'] === true)
  const spot = { channel: general.id, ts: String(offer?.['ts']) }
  await talk.chihiro.click(spot, 'raise.from-message')
  await talk.chihiro.fill('raise.title', 'Cards are declined')
  await talk.chihiro.submit()
  await talk.advance({ seconds: 2 })

  const { items } = await talk.ana.api.incidents.list({ q: 'Cards are declined' })
  const { items: evidence } = await talk.ana.api.entries.list({ incident: items[0]?.id ?? '' })
  expect(evidence[0]).toMatchObject({
    kind: 'evidence',
    text: expect.stringContaining('Cards are declined again'),
    url: expect.stringContaining(`/archives/${general.id}/p${ts.replace('.', '')}`),
  })
})

test('C-09 whoever mentions the app is shown the way to raise; in an incident, how it stands', async () => {
  await using talk = await createSlackTalk()
  const { general, install: installed } = talk
  talk.aiko.invite(general.id, installed.botUserId)
  const bot = talk.double.state.users[installed.botUserId]?.name ?? ''

  talk.ben.type(general.id, `@${bot} cards are declined`)
  await talk.say(talk.ben, `@${bot} status?`)
  await talk.settle()

  const own = (channel: string) =>
    JSON.stringify(talk.ben.messages(channel).filter((one) => one['is_ephemeral'] === true))
  expect(own(general.id)).toContain('raise.from-message')
  expect(own(talk.channelId)).toContain('Suspected')
  expect(talk.inSlack(talk.aiko).some((one) => one['is_ephemeral'] === true)).toBe(false)
})

test('C-09 an alert that stands in attachments alone comes along, and who is named in a message does not join', async () => {
  await using talk = await createSlackTalk()
  const { double, general, team } = talk
  const attachments = [{ title: '[FIRING] Cards', text: `owned by <@${talk.daichi.id}>` }]
  const { ts } = double.change((turn) => {
    const app = addApp(turn, { name: 'Alerts', transport: { kind: 'socket' }, events: [] })
    const bot = install(turn, app, { teamId: team.id, scopes: ['chat:write'], botName: 'alerts' })
    join(turn, general, bot.botUserId)
    return postMessage(turn, general, { kind: 'bot', install: bot }, { text: '', attachments })
  })

  await talk.chihiro.messageShortcut({ channel: general.id, ts }, 'raise-from-message')
  await talk.chihiro.fill('raise.title', 'Card alarm')
  await talk.chihiro.submit()
  await talk.advance({ seconds: 2 })

  const { items } = await talk.ana.api.incidents.list({ q: 'Card alarm' })
  const { items: evidence } = await talk.ana.api.entries.list({ incident: items[0]?.id ?? '' })
  const people = (await talk.ana.api.people.list({})).items.map(({ name }) => name)
  expect(evidence[0]?.text).toContain('[FIRING] Cards\nowned by @')
  expect(people).not.toContain('大地 大輔')
})
