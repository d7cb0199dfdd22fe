import { expect, test } from 'vitest'
import { createSlackTalk } from '../../../testing/slack-talk.ts'

test.each(['socket', 'http'] as const)(
  'C-01 what is said in the channel stands in the room, with its writer, its time and its place (%s)',
  async (transport) => {
    await using talk = await createSlackTalk({ transport })

    const { ts } = await talk.say(
      talk.aiko,
      'Errors since 8:50 <b> & more, see https://a.example/x',
    )
    await talk.say(talk.ben, 'I look at the pool', ts)

    const [first, second] = await talk.room()
    expect(await talk.lines()).toEqual([
      '相田 愛子: Errors since 8:50 <b> & more, see https://a.example/x',
      'Ben Carter: I look at the pool',
    ])
    expect(first).toMatchObject({
      at: talk.world.clock.now().toString(),
      url: expect.stringMatching(/^https:\/\/.+\/archives\/C\w+\/p\d{16}$/),
      app: null,
    })
    expect(second).toMatchObject({ thread: first?.id })
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
  double.faults.onDelivery({ name: 'message' }, { kind: 'duplicate' })
  await talk.say(talk.aiko, 'Twice')
  double.faults.onDelivery({ name: 'message' }, { kind: 'out_of_order' })
  const late = talk.aiko.type(channelId, 'Frist')
  talk.aiko.edit({ channel: channelId, ts: late.ts }, 'First')
  await talk.advance({ seconds: 5 })
  double.faults.onDelivery({ name: 'message' }, { kind: 'out_of_order' })
  const gone = talk.ben.type(channelId, 'Secret')
  talk.ben.erase({ channel: channelId, ts: gone.ts })
  await talk.advance({ seconds: 5 })

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

  const inSlack = JSON.stringify(talk.aiko.messages(channelId))
  const reply = talk.aiko
    .messages(channelId)
    .find((message) => message['thread_ts'] === ts && message['ts'] !== ts)
  expect(JSON.stringify(reply)).toContain('*Ana (web)*\\nYes')
  expect(inSlack).not.toContain('Wrong room')
  expect(await talk.lines()).toEqual(['相田 愛子: Is it the pool?', 'Ana: Yes', 'Ana: '])
})
