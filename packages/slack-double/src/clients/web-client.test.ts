import { ErrorCode, WebClient } from '@slack/web-api'
import { expect, test, vi } from 'vitest'
import { type Stage, type Staged, stage } from '../testing/stage.ts'

vi.setConfig({ testTimeout: 20_000 })

interface Connected {
  readonly it: Stage
  readonly client: WebClient
}

/** A double on the network, and Slack's own client in front of it, set as Hikeshi sets it. */
async function connected(staged?: Staged): Promise<Connected & AsyncDisposable> {
  const it = stage(staged)
  const url = await it.double.listen()
  const client = new WebClient(it.bot.token, {
    slackApiUrl: `${url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 2000,
    teamId: it.team.id,
  })
  return { it, client, [Symbol.asyncDispose]: () => it[Symbol.asyncDispose]() }
}

test("Slack's own client makes a channel with a Japanese name, posts, updates and reads back", async () => {
  await using slack = await connected()
  const { client, it } = slack

  const { channel } = await client.conversations.create({ name: '障害-決済-1121' })
  const id = channel?.id ?? ''
  const posted = await client.chat.postMessage({
    channel: id,
    text: '決済が止まっています',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*決済*が止まっています' } }],
    metadata: { event_type: 'inc_msg', event_payload: { key: '42' } },
  })
  await client.chat.update({ channel: id, ts: posted.ts ?? '', text: '復旧しました' })
  await client.conversations.invite({ channel: id, users: it.aiko.id })
  const { messages } = await client.conversations.history({
    channel: id,
    include_all_metadata: true,
  })

  expect(channel).toMatchObject({ name: '障害-決済-1121', is_member: true, is_archived: false })
  expect(posted.message).toMatchObject({ bot_id: it.bot.botId, user: it.bot.botUserId })
  expect(posted.message?.subtype).toBeUndefined()
  const [joined, said] = messages ?? []
  expect(joined).toMatchObject({ subtype: 'channel_join', inviter: it.bot.botUserId })
  expect(said).toMatchObject({
    text: '復旧しました',
    edited: { user: it.bot.botUserId },
    metadata: { event_type: 'inc_msg', event_payload: { key: '42' } },
  })
})

test('the client is told its scopes, and what it needs for a call that they do not allow', async () => {
  await using slack = await connected({ without: ['pins:write'] })
  const { client, it } = slack

  const { response_metadata: metadata } = await client.conversations.list({})
  const refusal = await client.pins
    .add({ channel: 'C0', timestamp: '1.000001' })
    .catch((error: unknown) => error)

  expect(metadata?.scopes).toStrictEqual(it.bot.scopes)
  expect(metadata?.acceptedScopes).toContain('channels:read')
  expect(refusal).toMatchObject({
    code: ErrorCode.PlatformError,
    data: { error: 'missing_scope', needed: 'pins:write', provided: it.bot.scopes.join(',') },
  })
})

test('the client uploads a file in three steps and fetches it again', async () => {
  await using slack = await connected()
  const { client, it } = slack
  const { channel } = it.ok('conversations.create', { name: 'evidence' })
  const id = String(channel?.['id'])

  await client.filesUploadV2({
    channel_id: id,
    filename: 'log.txt',
    file: Buffer.from('5xx が増えています'),
    initial_comment: 'ログです',
  })

  const { messages } = await client.conversations.history({ channel: id })
  const shared = messages?.[0]
  expect(shared).toMatchObject({ subtype: 'file_share', text: 'ログです' })
  expect(shared?.files).toMatchObject([{ name: 'log.txt', mimetype: 'text/plain' }])
  const address = String(shared?.files?.[0]?.url_private)
  const authorization = `Bearer ${it.bot.token}`
  const fetched = await fetch(address, { headers: { authorization } })
  expect(await fetched.text()).toBe('5xx が増えています')
  const stranger = await fetch(address, { redirect: 'manual' })
  expect(stranger.status).toBe(302)
})

test('the client pages through a list until the cursor is empty', async () => {
  await using slack = await connected()
  const { client, it } = slack
  it.double.change((turn) => {
    for (let at = 0; at < 450; at += 1) {
      const id = turn.id('U')
      turn.put('users', id, { ...it.aiko, id, name: `p${String(at)}`, email: null })
    }
  })

  const names = new Set<string>()
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    const { members = [] } = page as { members?: readonly { readonly name: string }[] }
    for (const { name } of members) names.add(name)
  }

  expect(names.size).toBe(450 + 4)
  expect(it.double.log.calls('users.list')).toHaveLength(3)
})

test('a sixth message at once in one channel waits, and the client learns for how long', async () => {
  await using slack = await connected()
  const { client, it } = slack
  const { channel } = await client.conversations.create({ name: 'busy' })
  const say = (): Promise<unknown> =>
    client.chat.postMessage({ channel: channel?.id ?? '', text: 'x' })
  for (let at = 0; at < 5; at += 1) await say()

  const refusal = await say().catch((error: unknown) => error)
  await it.clock.advance(1000)
  const later = await say()

  expect(refusal).toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 1 })
  expect(later).toMatchObject({ ok: true })
})

test('what goes wrong with a call is what the client sees go wrong', async () => {
  await using slack = await connected()
  const { client, it } = slack
  const { faults } = it.double
  const ask = (): Promise<unknown> => client.team.info().catch((error: unknown) => error)
  const seen: unknown[] = []

  faults.onCall({ name: 'team.info' }, { kind: 'rate_limited', retryAfter: 30 })
  seen.push(await ask())
  faults.onCall({ name: 'team.info' }, { kind: 'error', error: 'internal_error' })
  seen.push(await ask())
  faults.onCall({ name: 'team.info' }, { kind: 'http', status: 503 })
  seen.push(await ask())
  faults.onCall({ name: 'team.info' }, { kind: 'reset' })
  seen.push(await ask())
  faults.onCall({ name: 'team.info' }, { kind: 'hang' })
  seen.push(await ask())
  faults.onCall({ name: 'team.info' }, { kind: 'html' })
  seen.push(await ask())

  expect(seen).toMatchObject([
    { code: ErrorCode.RateLimitedError, retryAfter: 30 },
    { code: ErrorCode.PlatformError, data: { error: 'internal_error' } },
    { code: ErrorCode.HTTPError, statusCode: 503 },
    { code: ErrorCode.RequestError },
    { code: ErrorCode.RequestError },
    { code: ErrorCode.PlatformError },
  ])
  expect(await ask()).toMatchObject({ ok: true })
})

test('a lost answer leaves the message in the channel, and only its metadata tells', async () => {
  await using slack = await connected()
  const { client, it } = slack
  const { channel } = await client.conversations.create({ name: 'ambiguous' })
  const id = channel?.id ?? ''
  const say = (key: string): Promise<unknown> =>
    client.chat
      .postMessage({
        channel: id,
        text: 'once',
        metadata: { event_type: 'inc_msg', event_payload: { key } },
      })
      .catch((error: unknown) => error)

  it.double.faults.onCall({ name: 'chat.postMessage' }, { kind: 'effect_then_reset' })
  const lost = await say('1')
  it.double.faults.onCall({ name: 'chat.postMessage' }, { kind: 'effect_then_http', status: 502 })
  const broken = await say('2')
  it.double.faults.onCall({ name: 'chat.postMessage' }, { kind: 'effect_then_hang' })
  const silent = await say('3')

  expect([lost, broken, silent]).toMatchObject([
    { code: ErrorCode.RequestError },
    { code: ErrorCode.HTTPError, statusCode: 502 },
    { code: ErrorCode.RequestError },
  ])
  const { messages = [] } = await client.conversations.history({
    channel: id,
    include_all_metadata: true,
  })
  expect(messages.map(({ metadata }) => metadata?.event_payload)).toStrictEqual([
    { key: '3' },
    { key: '2' },
    { key: '1' },
  ])
  expect(it.double.log.calls('chat.postMessage')).toMatchObject([
    { done: true, answer: null },
    { done: true, status: 502 },
    { done: true, answer: null },
  ])
})

test('while Slack is down every call fails, and afterwards all that was there is there', async () => {
  await using slack = await connected()
  const { client, it } = slack
  const { channel } = await client.conversations.create({ name: 'before' })
  const now = it.clock.now()
  it.double.faults.down(now + 1000, now + 61_000)
  await it.clock.advance(1000)

  const during = await client.auth.test().catch((error: unknown) => error)
  const upload = await fetch(`${it.double.baseUrl}/upload/v1/F0`, { method: 'POST', body: 'x' })
  await it.clock.advance(60_000)
  const after = await client.conversations.info({ channel: channel?.id ?? '' })

  expect(during).toMatchObject({ code: ErrorCode.HTTPError, statusCode: 503 })
  expect(upload.status).toBe(503)
  expect(after.channel?.name).toBe('before')
})
