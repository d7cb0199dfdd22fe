import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'
import { SCOPES } from './manifest.ts'

async function checkedBy(slack: SlackWorld) {
  const ana = await slack.person('Ana', 'owner')
  await ana.api.incidents.raise({ title: 'Payments fail' })
  await slack.advance({ minutes: 1 })
  const again = async () => {
    const { items } = await ana.api.slack.check({})
    return (key: string) => items.find((check) => check.key === key)
  }
  return { ana, of: await again(), again }
}

/** Somebody of ours whose account in Slack is a guest's. */
async function guestOf(slack: SlackWorld) {
  const account = slack.newcomer({ name: 'gus', realName: 'Gus Guest', guest: 'restricted' })
  const gus = await slack.person('Gus')
  await slack.db
    .insertInto('slack_person')
    .values({
      id: 'link_gus',
      team: slack.team.id,
      slack_user: account.id,
      person: gus.id,
      state: 'linked',
      linked_at: slack.clock.now().toString(),
    })
    .execute()
  return gus
}

function allow({ double, team }: SlackWorld, policy: object): void {
  double.change((turn) => {
    const now = turn.state.teams[team.id] ?? team
    turn.put('teams', team.id, { ...now, policy: { ...now.policy, ...policy } })
  })
}

test('X-05 a workspace that lets the app do all it needs is said to be good', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { ana, of } = await checkedBy(slack)

  for (const key of ['token', 'scopes', 'hearing', 'channels', 'lobby']) {
    expect(of(key)).toMatchObject({ state: 'good' })
  }
  expect((await ana.api.slack.get({})).connection).toMatchObject({
    condition: 'ok',
    transport: 'socket',
    sockets: 2,
  })
  expect(await ana.api.health.get({})).toMatchObject({ slack: { condition: 'ok' } })
})

test('X-05 what is missing and what the workspace forbids is named one by one, and a Slack that is away says nothing of the token', async () => {
  const without = ['im:write', 'pins:write', 'reactions:read']
  await using slack = await createSlackWorld({
    language: 'en',
    without,
    policy: { appsMayInviteGuests: false },
  })
  const { ana, of, again } = await checkedBy(slack)
  const [incident = ''] = await slack.incidents()
  const gus = await guestOf(slack)
  await ana.api.participants.summon({ incident, people: [gus.id] })
  await slack.advance({ minutes: 1 })
  const invited = (await again())('guests')
  allow(slack, { appsMayCreateChannels: false })
  await ana.api.incidents.raise({ title: 'Search is slow' })
  await slack.advance({ minutes: 1 })
  const forbidden = (await again())('channels')

  const asking = { name: 'auth.test' }
  slack.double.faults.onCall(asking, { kind: 'error', error: 'invalid_auth' })
  const wrong = await again()
  slack.double.faults.onCall(asking, { kind: 'http', status: 503 })
  const away = await again()
  const well = await again()

  expect(of('scopes')).toEqual({ key: 'scopes', state: 'bad', names: without })
  expect(invited).toEqual({ key: 'guests', state: 'bad', names: ['Gus'] })
  expect(forbidden).toMatchObject({ state: 'bad', names: ['inc-20260105-2-search-is-slow'] })
  expect(wrong('token')).toEqual({ key: 'token', state: 'bad', names: ['invalid_auth'] })
  expect([away('token')?.state, away('scopes')?.state]).toEqual(['unknown', 'unknown'])
  expect(well('token')).toMatchObject({ state: 'good' })
})

test('X-05 what is said to be missing tells what does not work without it, in both languages', () => {
  for (const { checks } of [en.screens.slack, ja.screens.slack]) {
    expect(Object.keys(checks.without).toSorted()).toEqual(Object.keys(SCOPES).toSorted())
    const [secret, right] = ['signature', 'missing_scope'].map((why) => checks.of.hearing.bad(why))
    expect(secret).toContain('SLACK_SIGNING_SECRET')
    expect(right).toContain('missing_scope')
    expect(right).toContain('connections:write')
  }
})

test('X-05 how Slack is connected is for admins alone', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const bo = await slack.person('Bo')

  await expect(bo.api.slack.get({})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(bo.api.slack.check({})).rejects.toMatchObject({ code: 'not-allowed' })
})
