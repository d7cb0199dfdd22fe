import { en } from '@hikeshi/contract/words/en'
import { expect, test } from 'vitest'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld } from '../testing/slack-world.ts'

test.each(['socket', 'http'] as const)(
  'C-17 what somebody reported is the first evidence, with its writer and its time; pointed at again it leads there (%s)',
  async (transport) => {
    await using slack = await createSlackWorld({ language: 'en', transport })
    const { id: general } = slack.general
    const [ben, chihiro] = [slack.ben, slack.chihiro].map((one) => handOf(one, () => general))
    const { ts } = slack.aiko.type(general, 'Payments answer 500 since nine')
    await slack.advance({ minutes: 7 })

    await slack.ben.messageShortcut({ channel: general, ts }, 'raise-from-message')
    await ben?.sends()
    const [incident = ''] = await slack.incidents()
    const ana = await slack.person('Ana', 'owner')
    const { items } = await ana.api.entries.list({ incident })
    await slack.chihiro.messageShortcut({ channel: general, ts }, 'raise-from-message')

    expect(items).toMatchObject([
      {
        kind: 'evidence',
        text: 'Payments answer 500 since nine',
        by: { name: '相田 愛子' },
        at: expect.stringMatching(/^2026-01-05T09:00:0/),
        url: expect.stringContaining(`/archives/${general}/`),
      },
    ])
    expect(chihiro?.form()).toBe('list')
    expect(chihiro?.reads()).toContain(en.slack.forms.raise.already(1))
    await chihiro?.closes()
    slack.aiko.invite(general, slack.install.botUserId)
    slack.chihiro.react({ channel: general, ts }, 'fire')
    await slack.advance({ seconds: 5 })
    expect(chihiro?.hears()).toContain(en.slack.forms.raise.already(1))
    await chihiro?.clicks('incident.join', incident)
    expect(await slack.incidents()).toHaveLength(1)
    expect(slack.log.errors).toEqual([])
  },
)

test('C-09 C-17 a message from which something private was raised tells nobody outside of it', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { id: general } = slack.general
  const [ben, chihiro] = [slack.ben, slack.chihiro].map((one) => handOf(one, () => general))
  const { ts } = slack.aiko.type(general, 'A key may have leaked')
  await slack.settle()
  await slack.ben.messageShortcut({ channel: general, ts }, 'raise-from-message')
  await ben?.sends({ visibility: ['private'] })

  await slack.chihiro.messageShortcut({ channel: general, ts }, 'raise-from-message')

  expect(chihiro?.form()).toBe('raise')
  await chihiro?.sends()
  expect(await slack.incidents()).toHaveLength(2)
  expect(chihiro?.reads()).toContain('#2 is raised')
  expect(slack.log.errors).toEqual([])
})
