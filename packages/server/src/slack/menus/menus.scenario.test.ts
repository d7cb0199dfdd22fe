import { expect, test } from 'vitest'
import { handOf } from '../../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

/** What Slack asks of us while somebody types into a menu of a form, and what we offer. */
async function offered(slack: SlackWorld, user: string, asked: object): Promise<readonly string[]> {
  const payload = {
    type: 'block_suggestion',
    user: { id: user, team_id: slack.team.id },
    team: { id: slack.team.id },
    api_app_id: slack.app.id,
    action_id: 'value',
    container: { type: 'view' },
    ...asked,
  }
  const answer = await slack.double.send({ appId: slack.app.id, kind: 'options', payload })
  const { options } = (answer.ok ? answer.body : {}) as { options: { text: { text: string } }[] }
  return options.map(({ text }) => text.text)
}

test('C-01 in a menu of more than a hundred one is found by typing, and of what is private nobody else is offered anything', async () => {
  await using slack = await createSlackWorld()
  const owner = await slack.person('Ana', 'owner')
  const aiko = handOf(slack.aiko, () => slack.general.id)
  await Promise.all(
    Array.from({ length: 104 }, (_, at) => owner.api.teams.create({ name: `チーム${at}` })),
  )
  await owner.api.teams.create({ name: 'データベース' })
  await aiko.does('カード決済が失敗している')
  await owner.api.incidents.raise({ title: 'Search is slow' })
  const hidden = { title: 'Somebody reads our mail', visibility: 'private' } as const
  await owner.api.incidents.raise(hidden)

  await aiko.says('summon #1')
  const team = { block: 'team', action: 'value' }
  const nothingTyped = await slack.aiko.suggestions('modal', team, '')
  const [found, ...others] = await slack.aiko.suggestions('modal', team, 'でーた')
  await slack.aiko.choose('modal', team, found ?? null)
  const sent = await slack.aiko.submit()
  const merge = {
    block_id: 'into',
    value: '',
    view: { type: 'modal', callback_id: 'merge', private_metadata: '{}' },
  }
  const toAiko = await offered(slack, slack.aiko.id, merge)
  const toNobody = await offered(slack, 'U0STRANGER', merge)
  const ofNoMenu = await offered(slack, slack.aiko.id, { ...merge, block_id: 'constructor' })

  expect(nothingTyped).toHaveLength(100)
  expect([found, others]).toMatchObject([{ text: { text: 'データベース' } }, []])
  expect(sent).toEqual({ ok: true })
  expect(toAiko).toEqual(['#2 Search is slow', '#1 カード決済が失敗している'])
  expect([toNobody, ofNoMenu]).toEqual([[], []])
  expect(slack.log.errors).toEqual([])
})
