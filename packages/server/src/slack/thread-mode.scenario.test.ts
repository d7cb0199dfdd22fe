import { en } from '@hikeshi/contract/words/en'
import { expect, test } from 'vitest'
import { cardOf, cardsIn } from '../testing/slack-cards.ts'
import { handOf, textsOf } from '../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

const SOON = { seconds: 2 } as const
const MOMENT = { seconds: 20 } as const

/** A workspace where no app may make channels: people made the lobby, and an incident is a thread of it. */
async function inThread(slack: SlackWorld) {
  const lobby = slack.aiko.createChannel('war_room').id
  slack.aiko.invite(lobby, slack.install.botUserId)
  for (const one of [slack.ben, slack.chihiro, slack.daichi]) one.join(lobby)
  const where = () => lobby
  await handOf(slack.aiko, where).does('Payments fail')
  await handOf(slack.ben, where).says('join #1')
  await slack.advance(MOMENT)
  const { ts: thread } = cardOf(slack, 'lobby', lobby)
  const ana = await slack.person('Ana')
  const [incident = ''] = await slack.incidents()
  const say = async (who: SlackWorld['ben'], text: string) => {
    const { ts } = who.type(lobby, text, { threadTs: thread })
    await slack.advance(SOON)
    return { channel: lobby, ts }
  }
  const room = async () =>
    (await ana.api.messages.list({ incident })).items
      .toReversed()
      .map(({ text }) => text)
      .filter((text) => text !== '')
  const ledger = async () =>
    (await ana.api.entries.list({ incident })).items.map(({ kind, text }) => `${kind}: ${text}`)
  /** What stands in the thread, as somebody reads it. */
  const reads = (who: SlackWorld['ben']) =>
    textsOf(who.messages(lobby).filter((one) => one['thread_ts'] === thread)).join('\n')
  return { lobby, thread, incident, ana, say, room, ledger, reads }
}

test('B-02 C-20 C-34 where no channel may be made an incident is talked of in its thread: both ways, edited, taken back, marked and parked; beside the thread nothing is heard', async () => {
  await using slack = await createSlackWorld({
    language: 'en',
    policy: { appsMayCreateChannels: false },
  })
  const it = await inThread(slack)
  const { aiko, ben, chihiro } = slack

  const seen = await it.say(ben, 'The pool is ful')
  const odd = await it.say(ben, 'Why was there no alarm?')
  const wrong = await it.say(aiko, 'Never mind')
  ben.type(it.lobby, 'Lunch?')
  ben.edit(seen, 'The pool is full')
  aiko.erase(wrong)
  aiko.react(seen, 'pushpin')
  chihiro.react(odd, 'parking')
  await slack.advance(MOMENT)
  const { id: said } = await it.ana.api.messages.post({ incident: it.incident, text: 'On my way' })
  const gone = await it.ana.api.messages.post({ incident: it.incident, text: 'Oops' })
  await slack.advance(SOON)
  await it.ana.api.messages.edit({ message: said, text: 'On my way to the office' })
  await it.ana.api.messages.delete({ message: gone.id })
  await slack.advance(MOMENT)

  expect(await it.room()).toEqual([
    'The pool is full',
    'Why was there no alarm?',
    'On my way to the office',
  ])
  expect(await it.ledger()).toEqual(['fact: The pool is full'])
  expect(it.reads(chihiro)).toContain('On my way to the office')
  expect(it.reads(chihiro)).not.toContain('Oops')
  const { parked } = await it.ana.api.topics.get({ incident: it.incident })
  expect(parked.map(({ text }) => text)).toEqual(['Why was there no alarm?'])
  expect(slack.log.errors).toEqual([])

  await answersAndHelps(slack, it)
})

/** Its cards work in the thread like in a channel, and who only wants to know reads it alone. */
async function answersAndHelps(
  slack: SlackWorld,
  it: Awaited<ReturnType<typeof inThread>>,
): Promise<void> {
  const { aiko, ben, daichi } = slack
  const kinds = cardsIn(slack, it.lobby).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['lobby', 'board', 'roster', 'topics']))
  ben.react({ channel: it.lobby, ts: cardOf(slack, 'roster', it.lobby).ts }, 'raising_hand')
  await handOf(aiko, () => it.lobby).clicks('role.take')
  await slack.advance(MOMENT)
  expect(cardOf(slack, 'roster', it.lobby).said).toContain(`<@${ben.id}>`)
  expect(cardOf(slack, 'board', it.lobby).said).toContain(`<@${aiko.id}>`)

  await it.say(daichi, 'status?')
  expect(it.reads(daichi)).toContain(en.slack.home.brief.onlyYou)
  expect(it.reads(ben)).not.toContain(en.slack.home.brief.onlyYou)
  const { people } = await it.ana.api.participants.roster({ incident: it.incident })
  const named = Object.fromEntries(people.map((one) => [one.person.name, one.availability]))
  expect(named).toMatchObject({ 'Ben Carter': 'now', '大地 大輔': 'watching' })
}
