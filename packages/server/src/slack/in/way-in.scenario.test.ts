import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

const WAYS = ['socket', 'http'] as const

/** Aiko raises an incident by one sentence, and is in its channel. */
async function raised({ aiko, general, db }: SlackWorld, sentence = '決済が止まっている') {
  await aiko.command(general.id, `/hikeshi ${sentence}`)
  await aiko.submit()
  const row = await db.selectFrom('slack_channel').select('channel').executeTakeFirstOrThrow()
  return row.channel ?? ''
}

/** What Slack delivered of this kind last, to be delivered once more. */
function lastOf({ double }: SlackWorld, name: string) {
  const entry = double.log.deliveries(name).at(-1)
  if (!entry) throw new Error(`nothing was delivered of ${name}`)
  return entry
}

async function textsIn(slack: SlackWorld): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select data ->> 'text' as text from event where type = 'message.posted' order by position`.execute(
    slack.db,
  )
  return rows.map(({ text }) => text)
}

test.each(WAYS)(
  'C-01 over %s, one sentence after /hikeshi raises one incident, however often Slack delivers it',
  async (transport) => {
    await using slack = await createSlackWorld({ transport })
    const { aiko, general, double, app } = slack

    const typed = await aiko.command(general.id, '/hikeshi 決済が止まっている')
    const sent = await aiko.submit()
    const { body } = lastOf(slack, 'view_submission')
    await double.send({ appId: app.id, kind: 'interactive', payload: body })
    const again = lastOf(slack, '/hikeshi')
    await double.send({ appId: app.id, kind: 'command', payload: again.body })
    await slack.settle()

    expect([typed, sent]).toEqual([{ ok: true }, { ok: true }])
    expect(await slack.incidents()).toHaveLength(1)
    expect(await slack.events()).toContain('incident.raised')
    expect(slack.log.errors).toEqual([])
  },
)

test.each(WAYS)(
  'C-01 over %s, what is said twice by Slack is said once in the room',
  async (transport) => {
    await using slack = await createSlackWorld({ transport })
    const channel = await raised(slack)
    slack.double.faults.onDelivery({ name: 'message', times: 9 }, { kind: 'duplicate' })

    slack.aiko.type(channel, '再起動しました')
    await slack.settle()

    expect((await textsIn(slack)).filter((text) => text === '再起動しました')).toHaveLength(1)
    expect(slack.double.log.deliveries('message').length).toBeGreaterThan(1)
  },
)

test.each(WAYS)(
  'X-03 over %s, an event that cannot be kept is not thanked for, and is done when Slack tells it again',
  async (transport) => {
    await using slack = await createSlackWorld({ transport })
    const channel = await raised(slack)
    await sql`alter table slack_event rename to slack_event_away`.execute(slack.db)
    slack.aiko.type(channel, '再起動しました')
    await slack.advance({ seconds: 10 })
    const before = await textsIn(slack)

    await sql`alter table slack_event_away rename to slack_event`.execute(slack.db)
    await slack.advance({ minutes: 2 })

    expect(before).not.toContain('再起動しました')
    expect((await textsIn(slack)).filter((text) => text === '再起動しました')).toHaveLength(1)
    const outcomes = slack.double.log.deliveries('message').map(({ outcome }) => outcome)
    expect(outcomes).toContain('ok')
    expect(outcomes.filter((outcome) => outcome !== 'ok').length).toBeGreaterThan(0)
  },
)

test('X-03 the product starts and works while Slack is down, and is heard there once it is back', async () => {
  const start = Temporal.Instant.from('2026-01-05T09:00:00Z').epochMilliseconds
  await using slack = await createSlackWorld({
    before: (double) => double.faults.down(start, start + 60_000),
  })
  const bo = await slack.person('Bo')
  const { number } = await bo.api.incidents.raise({ title: '決済が止まっている' })
  expect(number).toBeGreaterThan(0)

  await slack.advance({ minutes: 3 })
  await slack.connected()
  const typed = await slack.aiko.command(slack.general.id, '/hikeshi 倉庫が止まっている')

  expect(typed).toEqual({ ok: true })
  expect(slack.aiko.modal()).not.toBeNull()
})

test('C-01 a button of a version before this one says that it does nothing any more', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { double, app, aiko, general } = slack
  await aiko.command(general.id, '/hikeshi')
  await aiko.close()
  const { trigger_id, response_url } = lastOf(slack, '/hikeshi').body
  const payload = {
    type: 'block_actions',
    user: { id: aiko.id },
    team: { id: slack.team.id },
    container: { type: 'message', channel_id: general.id, message_ts: '1.1' },
    channel: { id: general.id },
    trigger_id,
    response_url,
    actions: [{ type: 'button', action_id: 'gone', value: '1', action_ts: '1.1' }],
  }

  await double.send({ appId: app.id, kind: 'interactive', payload })
  await slack.settle()

  expect(aiko.messages(general.id).at(-1)).toMatchObject({
    text: expect.stringContaining('belongs to an older version'),
    is_ephemeral: true,
  })
})

test('X-04 an error of ours is said to whoever waits, and never silence', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  await slack.aiko.command(slack.general.id, '/hikeshi Payments are down')
  await sql`alter table incident rename to incident_away`.execute(slack.db)

  const sent = await slack.aiko.submit()
  await sql`alter table incident_away rename to incident`.execute(slack.db)

  expect(sent).toMatchObject({ ok: false, error: expect.stringContaining('the fault is ours') })
  expect(slack.log.errors).toHaveLength(1)
})

test('X-04 a form that takes too long says so, and sent once more it still makes one incident', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  await slack.aiko.command(slack.general.id, '/hikeshi Payments are down')
  await sql`create function slow() returns trigger language plpgsql as
    'begin perform pg_sleep(3); return new; end'`.execute(slack.db)
  await sql`create trigger slow before insert on incident for each row execute function slow()`.execute(
    slack.db,
  )

  const first = await slack.double.human.as(slack.aiko.id).submit()
  const second = await slack.aiko.submit()

  expect(first).toMatchObject({ ok: false, error: expect.stringContaining('longer than usual') })
  expect(second).toEqual({ ok: true })
  expect(await slack.incidents()).toHaveLength(1)
})
