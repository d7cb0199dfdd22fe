import { en } from '@hikeshi/contract/words/en'
import { expect, test } from 'vitest'
import { cardOf, incidentChannel, raisedBy3 } from '../testing/slack-cards.ts'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

/** A team as small as this one hears little unless it says otherwise. */
async function hearAll(slack: SlackWorld): Promise<void> {
  const { api } = await slack.person('Ana', 'owner')
  const { version } = await api.settings.part({ part: 'profile' })
  const content = { zone: 'UTC', preset: 'standard', switches: { nudges: 'all' } }
  await api.settings.change({ part: 'profile', version, content })
}

test('B-02 N-21 a long talk beside the channel is led to it: once, and only those who talk there hear it', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { incident, aiko } = await raisedBy3(slack, 'Card payments fail')
  await hearAll(slack)
  const lobby = slack.channel('war_room').id
  const { ts } = cardOf(slack, 'lobby', lobby)
  for (const name of ['aiko', 'ben', 'chihiro']) slack.as(name).join(lobby)
  const { nudges } = en
  const say = async (name: string, text: string) => {
    slack.as(name).type(lobby, text, { threadTs: ts })
    await slack.advance({ seconds: 10 })
  }
  const gather = nudges.codes['N-21'].text({
    text: `#${incidentChannel(slack).name}`,
    minutes: 0,
    count: 0,
    people: '',
    audiences: '',
    day: '',
    at: '',
  })
  const hands = ['ben', 'chihiro', 'aiko'].map((name) => handOf(slack.as(name), () => lobby))
  const heard = () => hands.map((hand) => hand.hears().includes(gather))

  for (const name of ['ben', 'chihiro', 'ben', 'chihiro', 'ben']) await say(name, `hm ${name}`)
  await slack.advance({ minutes: 2 })
  const early = heard()
  await say('chihiro', 'And now?')
  await slack.advance({ minutes: 2 })
  const late = heard()
  await hands[0]?.clicks('nudge.act')

  expect([early, late]).toEqual([
    [false, false, false],
    [true, true, false],
  ])
  expect(hands[0]?.hears()).toContain(`<#${incidentChannel(slack).id}>`)
  for (let n = 0; n < 6; n++) await say('ben', `More ${n}`)
  await slack.advance({ minutes: 30 })
  const rows = await slack.db.selectFrom('nudge').selectAll().execute()
  const said = rows.filter(({ parts }) => parts.some(({ code }) => code === 'N-21'))
  expect(said).toHaveLength(2)
  const onTheWeb = said.map(async ({ addressee }) => {
    const { nudges: mine } = await slack.webOf(addressee ?? '')
    return (await mine.list({ incident })).items.flatMap(({ parts }) =>
      parts.map((one) => one.code),
    )
  })
  const codes = await Promise.all(onTheWeb)
  expect(codes.filter((heardOf) => heardOf.includes('N-21'))).toHaveLength(1)
  const { items } = await aiko.api.nudges.list({ incident })
  expect(items.flatMap(({ parts }) => parts.map(({ code }) => code))).not.toContain('N-21')
  expect(slack.log.errors).toEqual([])
})
