import { addApp, install, join, postMessage } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { createSlackTalk } from '../../../testing/slack-talk.ts'

/** After all that follows it. */
const LATE = { kind: 'delay', milliseconds: 5000 } as const

/** The event of this being said: not that of its edit, nor of our own messages. */
const saying = (text: string) => ({
  name: 'message',
  where: (payload: unknown) =>
    JSON.stringify(payload).includes(`"text":"${text}"`) &&
    !JSON.stringify(payload).includes('previous_message'),
})

test.each(['socket', 'http'] as const)(
  'C-01 what is said in the channel stands in the room, with its writer, its time and its place (%s)',
  async (transport) => {
    await using talk = await createSlackTalk({ transport })

    const { ts } = await talk.say(
      talk.aiko,
      'Errors since 8:50 <b> & more, see https://a.example/x',
    )
    await talk.say(talk.ben, 'I look at the pool', ts)

    const [first] = await talk.room()
    const [answer] = await talk.answers(first?.id ?? '')
    expect(await talk.lines()).toEqual([
      '相田 愛子: Errors since 8:50 <b> & more, see https://a.example/x',
    ])
    expect(first).toMatchObject({
      at: '2026-01-05T09:00:00Z',
      url: expect.stringMatching(/^https:\/\/.+\/archives\/C\w+\/p\d{16}$/),
      app: null,
    })
    expect(answer).toMatchObject({
      by: { name: 'Ben Carter' },
      text: 'I look at the pool',
      at: expect.stringMatching(/^2026-01-05T09:00:01/),
      url: expect.stringContaining(`?thread_ts=${ts}&cid=${talk.channelId}`),
    })
  },
)

test('C-01 edits and deletions go along, and what they were marked as stays', async () => {
  await using talk = await createSlackTalk()
  const first = await talk.say(talk.aiko, 'It is the pol')
  const second = await talk.say(talk.ben, 'Pool at 100 %')
  talk.ben.react(second, 'pushpin')
  await talk.settle()

  talk.aiko.edit(first, 'It is the pool')
  talk.ben.erase(second)
  await talk.settle()

  const [one, two] = await talk.room()
  expect(one).toMatchObject({ text: 'It is the pool', editedAt: expect.any(String) })
  expect(two).toMatchObject({ text: '', deletedAt: expect.any(String), mark: { kind: 'fact' } })
  expect(await talk.entries()).toEqual(['fact: Pool at 100 %'])
})

test('C-01 told twice, told late and told in the wrong order, everything stands once and as it is now', async () => {
  await using talk = await createSlackTalk()
  const { double, channelId } = talk
  double.faults.onDelivery(saying('Twice'), { kind: 'duplicate' })
  await talk.say(talk.aiko, 'Twice')
  double.faults.onDelivery(saying('Frist'), LATE)
  const late = talk.aiko.type(channelId, 'Frist')
  talk.aiko.edit({ channel: channelId, ts: late.ts }, 'First')
  await talk.advance({ seconds: 10 })
  double.faults.onDelivery(saying('Secret'), LATE)
  const gone = talk.ben.type(channelId, 'Secret')
  talk.ben.erase({ channel: channelId, ts: gone.ts })
  await talk.advance({ seconds: 10 })

  expect(await talk.lines()).toEqual(['相田 愛子: Twice', '相田 愛子: First'])
})

test('C-17 what is not said by one of us is passed on under its own name, and never taken for the raiser’s', async () => {
  await using talk = await createSlackTalk()
  const guest = talk.newcomer({ name: 'gus', realName: 'Gus Guest', guest: 'restricted' })
  talk.aiko.invite(talk.channelId, guest.id)
  await talk.settle()

  await talk.say(guest, 'I see it as well')

  const [said] = await talk.room()
  expect(said).toMatchObject({ app: 'Gus Guest', by: { name: 'Ana' }, text: 'I see it as well' })
})

test('C-01 what is said on the web is said in the channel, in its order, better in place, and taken back', async () => {
  await using talk = await createSlackTalk()
  const { ana, incident, channelId } = talk
  const { ts } = await talk.say(talk.aiko, 'Is it the pool?')
  const [asked] = await talk.room()
  const thread = asked?.id ?? ''
  const first = await ana.api.messages.post({ incident, text: 'Yes & <sure>', thread })
  const second = await ana.api.messages.post({ incident, text: 'Wrong room' })
  await talk.advance({ seconds: 2 })

  await ana.api.messages.edit({ message: first.id, text: 'Yes' })
  await ana.api.messages.delete({ message: second.id })
  await talk.advance({ seconds: 2 })

  const inSlack = talk.aiko.messages(channelId)
  const answer = inSlack.find((one) => one['thread_ts'] === ts && one['ts'] !== ts)
  expect(JSON.stringify(answer)).toContain('*Ana (web)*\\nYes')
  expect(JSON.stringify(answer)).toContain('(edited)')
  expect(JSON.stringify(inSlack)).not.toContain('Wrong room')
  expect(await talk.lines()).toEqual(['相田 愛子: Is it the pool?', 'Ana: '])
  expect((await talk.answers(thread)).map(({ text }) => text)).toEqual(['Yes'])
})

test('C-01 two things that are said on the web stand in the channel in their order', async () => {
  await using talk = await createSlackTalk()
  const { ana, incident } = talk
  const texts = ['one', 'two', 'three', 'four']
  for (const text of texts) {
    await ana.api.messages.post({ incident, text })
    await talk.advance({ milliseconds: 20 })
  }
  await talk.advance({ seconds: 10 })

  const said = talk.inSlack().map((one) => JSON.stringify(one))
  const places = texts.map((text) => said.findIndex((one) => one.includes(`(web)*\\n${text}`)))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  expect(said.filter((one) => one.includes('(web)*')).length).toBe(texts.length)
})

test('C-17 what a program says in the channel is said by it, and what nobody can read as talk is left alone', async () => {
  await using talk = await createSlackTalk()
  const { double, channelId, team } = talk
  double.change((turn) => {
    const app = addApp(turn, { name: 'CI', transport: { kind: 'socket' }, events: [] })
    const bot = install(turn, app, { teamId: team.id, scopes: ['chat:write'], botName: 'ci' })
    const channel = turn.state.channels[channelId]
    if (!channel) throw new Error('there is no channel')
    join(turn, channel, bot.botUserId)
    postMessage(turn, channel, { kind: 'bot', install: bot }, { text: 'Deploy *42* failed' })
  })
  await talk.settle()

  expect(await talk.lines()).toEqual(['ci: Deploy *42* failed'])
})

test('C-17 a file comes as a link, and becomes evidence by a reaction', async () => {
  await using talk = await createSlackTalk()
  const { ts } = talk.ben.upload(talk.channelId, { name: 'graph.png', content: 'x' })
  await talk.settle()

  talk.ben.react({ channel: talk.channelId, ts }, 'camera')
  await talk.settle()

  const [said] = await talk.room()
  expect(said).toMatchObject({ text: '', files: [{ name: 'graph.png' }] })
  expect(await talk.entries()).toEqual(['evidence: graph.png'])
})

test('C-34 an edit of what was said before we heard of the channel is brought as it is now', async () => {
  await using talk = await createSlackTalk()
  talk.double.faults.onDelivery(saying('Nobody heard thsi'), { kind: 'drop' })
  const first = await talk.say(talk.aiko, 'Nobody heard thsi')

  talk.aiko.edit(first, 'Nobody heard this')
  await talk.settle()

  expect(await talk.lines()).toEqual(['相田 愛子: Nobody heard this'])
})

test('C-01 nothing more comes into the room of a closed incident, and nobody is troubled by it', async () => {
  await using talk = await createSlackTalk()
  const at = await talk.say(talk.aiko, 'False alarm')
  const { incident } = talk
  await talk.ana.api.incidents.transition({ incident, to: 'dismissed', because: 'known' })
  await talk.settle()

  await talk.say(talk.ben, 'Thanks, all')
  talk.aiko.edit(at, 'A false alarm')
  await talk.settle()

  expect(await talk.lines()).toEqual(['相田 愛子: False alarm'])
})

test('X-03 what Slack could not tell us is read from the channel later, once and in its order', async () => {
  await using talk = await createSlackTalk()
  await talk.say(talk.aiko, 'Before')
  for (const text of ['Unheard', 'Unheard, too']) {
    talk.double.faults.onDelivery(saying(text), { kind: 'drop' })
    await talk.say(talk.ben, text)
  }
  await talk.say(talk.aiko, 'After')
  const before = await talk.lines()

  await talk.advance({ minutes: 21 })

  expect(before).toEqual(['相田 愛子: Before', '相田 愛子: After'])
  expect((await talk.lines()).toSorted()).toEqual([
    'Ben Carter: Unheard',
    'Ben Carter: Unheard, too',
    '相田 愛子: After',
    '相田 愛子: Before',
  ])
})
