import { expect, test } from 'vitest'
import type { Json } from '../core/state.ts'
import { type Stage, stage } from '../testing/stage.ts'

function room(it: Stage, name = 'war', more: object = {}): string {
  return String(it.ok('conversations.create', { name, ...more })['channel']?.['id'])
}

test('a channel may have a Japanese name of eighty letters, and no capitals, spaces or signs alone', async () => {
  await using it = stage()
  const create = (name: string): unknown => it.refused('conversations.create', { name })

  room(it, '決済障害'.repeat(20))

  expect(create('')).toBe('invalid_name_required')
  expect(create('あ'.repeat(81))).toBe('invalid_name_maxlength')
  expect(create('--')).toBe('invalid_name_punctuation')
  expect(create('War Room')).toBe('invalid_name_specials')
})

test('a name is taken also by an archived channel, and two creates at once may both succeed', async () => {
  await using it = stage()
  const channel = room(it)
  it.ok('conversations.archive', { channel })

  const taken = it.refused('conversations.create', { name: 'war' })
  it.double.faults.onCall({ name: 'conversations.create' }, { kind: 'create_race' })
  const raced = it.ok('conversations.create', { name: 'war' })

  expect(taken).toBe('name_taken')
  expect(raced['channel']?.['id']).not.toBe(channel)
  expect(it.refused('conversations.create', { name: 'war' })).toBe('name_taken')
})

test('where apps may not make channels they are told so', async () => {
  await using it = stage({ policy: { appsMayCreateChannels: false } })

  expect(it.refused('conversations.create', { name: 'war' })).toBe('restricted_action')
})

test('one who cannot come keeps the others out, unless the call forces it; each has a reason', async () => {
  await using it = stage({ policy: { appsMayInviteGuests: false } })
  const channel = room(it)
  const users = [it.aiko.id, it.guest.id, it.bot.botUserId, 'UNOBODY01'].join(',')
  const errors = [
    { user: it.guest.id, ok: false, error: 'user_is_restricted' },
    { user: it.bot.botUserId, ok: false, error: 'cant_invite_self' },
    { user: 'UNOBODY01', ok: false, error: 'user_not_found' },
  ]

  const timid = it.call('conversations.invite', { channel, users })
  const outside = it.ok('conversations.members', { channel })['members']
  const forced = it.ok('conversations.invite', { channel, users, force: 'true' })

  expect(timid).toStrictEqual({ ok: false, error: 'user_is_restricted', errors })
  expect(outside).toStrictEqual([it.bot.botUserId])
  expect(forced['errors']).toStrictEqual(errors)
  expect(it.ok('conversations.members', { channel })['members']).toStrictEqual([
    it.bot.botUserId,
    it.aiko.id,
  ])
  expect(it.refused('conversations.invite', { channel, users: it.aiko.id })).toBe(
    'already_in_channel',
  )
})

test('an invitation names at least one person and at most a hundred, as text and not as JSON', async () => {
  await using it = stage()
  const channel = room(it)
  const many = Array.from({ length: 101 }, () => it.aiko.id).join(',')

  expect(it.refused('conversations.invite', { channel })).toBe('no_user')
  expect(it.refused('conversations.invite', { channel, users: many })).toBe('user_not_found')
  expect(it.refused('conversations.invite', { channel, users: `["${it.aiko.id}"]` })).toBe(
    'user_not_found',
  )
})

test('what was archived takes no change until it is opened again, and both only once', async () => {
  await using it = stage()
  const channel = room(it)
  it.ok('conversations.archive', { channel })
  const closed = { archive: it.refused('conversations.archive', { channel }) }

  const refusals = [
    it.refused('conversations.setTopic', { channel, topic: 'x' }),
    it.refused('conversations.invite', { channel, users: it.aiko.id }),
    it.refused('conversations.rename', { channel, name: 'peace' }),
    it.refused('conversations.join', { channel }),
  ]
  it.ok('conversations.unarchive', { channel })

  expect(closed.archive).toBe('already_archived')
  expect(new Set(refusals)).toStrictEqual(new Set(['is_archived']))
  expect(it.refused('conversations.unarchive', { channel })).toBe('not_archived')
})

test('a topic has at most 250 letters, can be cleared, and every change is a message', async () => {
  await using it = stage()
  const channel = room(it)

  const set = it.ok('conversations.setTopic', { channel, topic: '火'.repeat(250) })
  it.ok('conversations.setTopic', { channel, topic: '' })
  it.ok('conversations.setPurpose', { channel, purpose: 'INC-42' })

  expect(set['channel']).toMatchObject({ topic: { value: '火'.repeat(250) } })
  expect(it.ok('conversations.info', { channel })['channel']).toMatchObject({
    topic: { value: '' },
    purpose: { value: 'INC-42', creator: it.bot.botUserId },
  })
  expect(it.refused('conversations.setTopic', { channel, topic: 'x'.repeat(251) })).toBe('too_long')
  expect(it.ok('conversations.history', { channel })['messages']).toMatchObject([
    { subtype: 'channel_purpose', purpose: 'INC-42' },
    { subtype: 'channel_topic', topic: '' },
    { subtype: 'channel_topic' },
  ])
})

test('an app renames what it made, and what others made it does not', async () => {
  await using it = stage()
  const own = room(it)
  const theirs = it.double.human.as(it.aiko.id).createChannel('theirs').id
  it.ok('conversations.join', { channel: theirs })

  const renamed = it.ok('conversations.rename', { channel: own, name: '復旧済み' })

  expect(renamed['channel']).toMatchObject({ name: '復旧済み', previous_names: ['war'] })
  expect(it.refused('conversations.rename', { channel: theirs, name: 'ours' })).toBe(
    'not_authorized',
  )
})

test('an app that left, or was put out, is out', async () => {
  await using it = stage()
  const channel = room(it)
  it.ok('conversations.invite', { channel, users: it.aiko.id })

  it.ok('conversations.kick', { channel, user: it.aiko.id })
  const self = it.refused('conversations.kick', { channel, user: it.bot.botUserId })
  it.ok('conversations.leave', { channel })

  expect(self).toBe('cant_kick_self')
  expect(it.refused('conversations.history', { channel })).toBe('not_in_channel')
  expect(it.refused('conversations.archive', { channel })).toBe('not_in_channel')
  expect(it.ok('conversations.info', { channel })['channel']).toMatchObject({ is_member: false })
})

test('the last one of a private channel cannot leave it, and from outside it is not there', async () => {
  await using it = stage()
  const channel = room(it, 'secret', { is_private: 'true' })
  const theirs = it.double.human.as(it.aiko.id).createChannel('closed', { isPrivate: true }).id

  expect(it.refused('conversations.leave', { channel })).toBe('last_member')
  expect(it.refused('conversations.info', { channel: theirs })).toBe('channel_not_found')
  expect(it.refused('conversations.join', { channel: theirs })).toBe('channel_not_found')
})

test('a private channel wants the scopes of private channels', async () => {
  await using it = stage({ without: ['groups:write', 'groups:read', 'groups:history'] })

  const refusal = it.call('conversations.create', { name: 'secret', is_private: 'true' })
  const list = it.call('conversations.list', { types: 'public_channel,private_channel' })

  expect(refusal).toMatchObject({ error: 'missing_scope', needed: 'groups:write' })
  expect(list).toMatchObject({ error: 'missing_scope', needed: 'groups:read' })
})

test('channels are listed by kind and by page, archived ones unless they are left out', async () => {
  await using it = stage()
  for (let at = 0; at < 5; at += 1) room(it, `c${String(at)}`)
  const gone = room(it, 'gone')
  it.ok('conversations.archive', { channel: gone })
  it.ok('conversations.open', { users: it.aiko.id })
  const names = (args: Json): readonly string[] =>
    (it.ok('conversations.list', args)['channels'] as unknown as readonly { name: string }[]).map(
      ({ name }) => name,
    )

  const first = it.ok('conversations.list', { limit: '4' })
  const cursor = first['response_metadata']?.['next_cursor']

  expect(first['channels']).toHaveLength(4)
  expect(names({ cursor, limit: '4' })).toHaveLength(3)
  expect(names({ exclude_archived: 'true' })).not.toContain('gone')
  expect(names({ types: 'im' })).toHaveLength(1)
  expect(it.refused('conversations.list', { cursor: 'nonsense' })).toBe('invalid_cursor')
  expect(it.refused('conversations.list', { types: 'secret' })).toBe('invalid_types')
  expect(it.ok('users.conversations', { types: 'public_channel' })['channels']).toHaveLength(6)
})

test('a direct conversation is opened once, with up to eight people who are still there', async () => {
  await using it = stage()

  const first = it.ok('conversations.open', { users: it.aiko.id })
  const again = it.ok('conversations.open', { users: it.aiko.id, return_im: 'true' })
  const group = it.ok('conversations.open', { users: `${it.aiko.id},${it.ben.id}` })

  expect(again['channel']).toMatchObject({ id: first['channel']?.['id'], is_im: true })
  expect(again).toMatchObject({ already_open: true })
  expect(group['channel']?.['id']).not.toBe(first['channel']?.['id'])
  expect(it.refused('conversations.open')).toBe('users_list_not_supplied')
  expect(
    it.refused('conversations.open', { users: Array.from({ length: 9 }, () => 'U').join(',') }),
  ).toBe('too_many_users')
  expect(it.refused('conversations.open', { users: 'UNOBODY01' })).toBe('user_not_found')
  const im = String(first['channel']?.['id'])
  expect(it.refused('conversations.archive', { channel: im })).toBe(
    'method_not_supported_for_channel_type',
  )
})
