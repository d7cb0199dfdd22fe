import { expect, test } from 'vitest'
import { addTeam, addUser, install } from '../acts/index.ts'
import { FACTS } from '../facts/index.ts'
import { stage } from '../testing/stage.ts'

test('without a token, with a wrong one, a revoked one and one of another kind there is no answer but why', async () => {
  await using it = stage()
  const tell = (method: string, token: string | null): unknown =>
    it.double.call({ method, args: {}, token }).body['error']

  const before = [
    tell('auth.test', null),
    tell('auth.test', 'xoxb-wrong'),
    tell('auth.test', it.app.appToken),
    tell('apps.connections.open', it.bot.token),
    tell('no.such', it.bot.token),
  ]
  it.ok('auth.revoke')
  const after = tell('auth.test', it.bot.token)

  expect(before).toStrictEqual([
    'not_authed',
    'invalid_auth',
    'not_allowed_token_type',
    'not_allowed_token_type',
    'unknown_method',
  ])
  expect(after).toBe('token_revoked')
})

test('every method with scopes refuses a token that has none of them', async () => {
  await using it = stage()
  const row = it.double.state.installs[it.bot.id] ?? it.bot
  it.double.change((turn) => {
    turn.put('installs', row.id, { ...row, scopes: ['commands'] })
  })
  const scoped = Object.entries(FACTS).filter(([, { scopes }]) => scopes.length > 0)

  const answers = scoped.map(([method]) => it.call(method))

  expect(answers).toStrictEqual(
    scoped.map(([, { scopes }]) => ({
      ok: false,
      error: 'missing_scope',
      needed: scopes.join(','),
      provided: 'commands',
    })),
  )
})

test('every method names the required argument that is missing, or has its own word for it', async () => {
  await using it = stage()
  const required = Object.entries(FACTS).filter(
    ([method, { args }]) => Object.values(args).some(Boolean) && method !== 'apps.connections.open',
  )

  const answers = required.map(([method]) => ({ method, answer: it.call(method) }))

  expect(answers.length).toBeGreaterThan(45)
  for (const { answer } of answers) expect(answer).toMatchObject({ ok: false })
  const own = answers.filter(({ answer }) => !('response_metadata' in answer))
  expect(own).toMatchObject([
    { method: 'conversations.create', answer: { error: 'invalid_name_required' } },
    { method: 'dnd.teamInfo', answer: { error: 'no_users_provided' } },
  ])
})

test('each method may be called as often in a minute as its tier says, and not once more', async () => {
  await using it = stage()
  const { channel } = it.ok('conversations.create', { name: 'rates' })
  const until429 = (method: string): { calls: number; retryAfter: unknown } => {
    for (let calls = 0; calls < 1000; calls += 1) {
      const answer = it.double.call({
        method,
        token: it.bot.token,
        args: { channel: channel?.['id'] },
      })
      if (answer.status === 429) return { calls, retryAfter: answer.headers['retry-after'] }
    }
    return { calls: 1000, retryAfter: null }
  }

  const second = until429('conversations.list')
  const third = until429('conversations.info')
  const fourth = until429('conversations.members')
  await it.clock.advance(3000)
  const again = until429('conversations.list')

  expect(second).toStrictEqual({ calls: 20, retryAfter: '3' })
  expect(third).toStrictEqual({ calls: 50, retryAfter: '2' })
  expect(fourth).toStrictEqual({ calls: 100, retryAfter: '1' })
  expect(again.calls).toBe(1)
})

test('a call that is refused for its rate changes nothing, not even what is left', async () => {
  await using it = stage()
  const { channel } = it.ok('conversations.create', { name: 'rates' })
  const args = { channel: channel?.['id'], text: 'x' }
  for (let at = 0; at < 5; at += 1) it.ok('chat.postMessage', args)
  const before = it.double.state

  const answer = it.double.call({ method: 'chat.postMessage', token: it.bot.token, args })

  expect(answer.status).toBe(429)
  expect(it.double.state).toStrictEqual(before)
})

test('history is limited to one call a minute and fifteen messages where the workspace says so', async () => {
  await using it = stage({ policy: { historyLimited: true } })
  const { channel } = it.ok('conversations.create', { name: 'limited' })
  const id = channel?.['id']
  for (let at = 0; at < 20; at += 1) {
    it.ok('chat.postMessage', { channel: id, text: String(at) })
    await it.clock.advance(1000)
  }

  const first = it.call('conversations.history', { channel: id, limit: '100' })
  const second = it.double.call({
    method: 'conversations.history',
    token: it.bot.token,
    args: { channel: id },
  })

  expect(first['messages']).toHaveLength(15)
  expect(second.headers['retry-after']).toBe('60')
})

test('two doubles with one seed and one clock give the same ids for the same calls', async () => {
  await using one = stage()
  await using other = stage({ clock: one.clock })

  const ids = [one, other].map((it) => it.call('conversations.create', { name: 'same' }))

  expect(ids[0]).toStrictEqual(ids[1])
})

test('one app in two workspaces sees in each only what is there', async () => {
  await using it = stage()
  const other = it.double.change((turn) => {
    const team = addTeam(turn, { name: 'Other', domain: 'other' })
    addUser(turn, team.id, { name: 'chloe' })
    return install(turn, it.app, { teamId: team.id, scopes: it.bot.scopes })
  })
  it.ok('conversations.create', { name: 'war' })

  const there = it.call('conversations.create', { name: 'war' }, other.token)
  const people = it.call('users.list', {}, other.token)

  expect(there).toMatchObject({ ok: true, channel: { context_team_id: other.teamId } })
  expect(people['members']).toHaveLength(2)
  await it.clock.advance(0)
  expect(it.call('users.info', { user: it.aiko.id }, other.token)).toMatchObject({
    error: 'user_not_found',
  })
  const told = it.double.log.deliveries('channel_created').filter(({ attempt }) => attempt === 0)
  expect(told.map(({ body }) => body['team_id']).slice(-2)).toStrictEqual([
    it.team.id,
    other.teamId,
  ])
})

test('a team_id and arguments that nobody knows are taken everywhere', async () => {
  await using it = stage()

  const answer = it.call('auth.test', { team_id: it.team.id, never_heard_of: 'x' })

  expect(answer).toMatchObject({ ok: true, user_id: it.bot.botUserId, bot_id: it.bot.botId })
})
