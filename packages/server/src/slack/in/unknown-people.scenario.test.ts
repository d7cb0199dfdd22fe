import { expect, test } from 'vitest'
import { createSlackTalk } from '../../testing/slack-talk.ts'

test('X-05 where the app may not ask who somebody is, what they say comes under no name of ours, a group it calls is one, and the channel goes on', async () => {
  await using talk = await createSlackTalk()
  const { double, newcomer, channelId } = talk
  const error = 'missing_scope'
  double.faults.onCall({ name: 'users.info', times: 99 }, { kind: 'error', error })
  const eri = newcomer({ name: 'eri', realName: 'Eri' })
  eri.join(channelId)

  await talk.say(eri, 'I am new here')
  await talk.say(eri, 'Is it the pool, <!subteam^S1>?')

  expect(await talk.lines()).toEqual(['Slack: I am new here', 'Slack: Is it the pool, @group?'])
})
