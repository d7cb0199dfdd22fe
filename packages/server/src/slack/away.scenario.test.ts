import { messagesOf } from '@hikeshi/slack-double'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cardOf } from '../testing/slack-cards.ts'
import { createSlackTalk } from '../testing/slack-talk.ts'

test('X-03 Slack is away for ten minutes in the middle of an incident: the web goes on, and on its return there is one digest, the last state and the gap', async () => {
  await using talk = await createSlackTalk()
  const { ana, incident, double, channelId } = talk
  await talk.say(talk.aiko, 'The pool is full')
  const from = talk.clock.now()
  double.faults.down(from.epochMilliseconds, from.add({ minutes: 10 }).epochMilliseconds)
  for (let minute = 1; minute <= 9; minute++) {
    await ana.api.messages.post({ incident, text: `Said in minute ${minute}` })
    await talk.advance({ minutes: 1 })
  }
  await ana.api.entries.record({ incident, kind: 'status', text: 'We roll back now' })
  const onTheWeb = await talk.lines()
  const meanwhile = messagesOf(double.state, channelId).length

  await talk.advance({ minutes: 3 })

  const texts = messagesOf(double.state, channelId).slice(meanwhile)
  const digests = texts.filter(({ text }) => text.includes('while Slack was away'))
  const gaps = await sql<{ data: unknown }>`
    select data from event where stream = ${incident} and type = 'incident.slack_away'`.execute(
    talk.db,
  )
  const parked = await sql<object>`select kind from task where state = 'parked'`.execute(talk.db)
  expect(onTheWeb).toHaveLength(10)
  expect(digests).toHaveLength(1)
  for (let minute = 1; minute <= 9; minute++) {
    expect(JSON.stringify(digests)).toContain(`Said in minute ${minute}`)
    expect(texts.map(({ text }) => text)).not.toContain(`Ana (web): Said in minute ${minute}`)
  }
  expect(cardOf(talk, 'update', channelId).said).toContain('We roll back now')
  expect(gaps.rows).toEqual([
    {
      data: {
        from: expect.stringMatching(/^2026-01-05T09:00:0/),
        to: expect.stringMatching(/^2026-01-05T09:10/),
      },
    },
  ])
  expect(parked.rows).toEqual([])
}, 60_000)
