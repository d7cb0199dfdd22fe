import { expect, test } from 'vitest'
import { incidentChannel } from '../testing/slack-cards.ts'
import { handOf, textsOf } from '../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

const SECRET = '鍵が公開リポジトリに出ている'
/** Slack takes about a message a second. */
const MOMENT = { seconds: 20 } as const

/** All that somebody can read in Slack who is in no channel of an incident. */
function readBy(slack: SlackWorld, name: string): string {
  const person = slack.as(name)
  const open = Object.values(slack.double.state.channels).filter(({ kind }) => kind === 'public')
  return [
    ...open.map((channel) => `${channel.name} ${textsOf(person.messages(channel.id)).join('\n')}`),
    JSON.stringify(person.modal()),
    JSON.stringify(person.home(slack.app.id)),
  ].join('\n')
}

test('C-09 C-10 a private incident goes from the form to convergence in a private channel, and nobody else reads a word of it', async () => {
  await using slack = await createSlackWorld({ language: 'ja' })
  const general = () => slack.general.id
  const aiko = handOf(slack.aiko, general)
  const ben = handOf(slack.ben, general)
  const chihiro = handOf(slack.chihiro, general)
  // Ben has to be somebody here before he can be called.
  await ben.says('一覧')
  await aiko.says('')
  await aiko.fills({ title: SECRET, type: 'security' })
  await aiko.sends()
  await aiko.closes()
  await slack.advance(MOMENT)
  const channel = incidentChannel(slack)
  const inside = () => channel.id
  const [aikoInside, benInside] = [handOf(slack.aiko, inside), handOf(slack.ben, inside)]

  await aikoInside.does('招集', { people: [slack.ben.id] })
  await slack.advance(MOMENT)
  await benInside.says('参加')
  await aikoInside.says('コマンダー')
  await aikoInside.says('重大度 3')
  await benInside.says('対応 鍵を無効にした')
  await aikoInside.does('収束', { text: '鍵は使えない', newEvidence: '古い鍵で401が返る' })
  await benInside.says('合意')
  await aikoInside.does('宣言')
  await slack.advance(MOMENT)
  for (const verb of ['状況 #1', '参加 #1', '台帳 #1', '再開 #1']) await chihiro.says(verb)
  await chihiro.says('一覧')

  expect(channel.kind).toBe('private')
  expect(await slack.events()).toContain('incident.converged')
  expect(readBy(slack, 'chihiro')).not.toContain('鍵')
  expect(slack.log.errors).toEqual([])
})
