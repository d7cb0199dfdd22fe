import { expect, test } from 'vitest'
import { type Stage, stage } from '../testing/stage.ts'

interface Spot {
  readonly channel: string
  readonly ts: string
}

function content(markdown: string): string {
  return JSON.stringify({ type: 'markdown', markdown })
}

function edit(change: object): string {
  return JSON.stringify([change])
}

function spot(it: Stage): Spot {
  const channel = String(it.ok('conversations.create', { name: 'war' })['channel']?.['id'])
  return { channel, ts: String(it.ok('chat.postMessage', { channel, text: 'x' })['ts']) }
}

test('a reaction counts once for each who gave it, under one name for its aliases', async () => {
  await using it = stage()
  const { channel, ts } = spot(it)
  const add = { channel, timestamp: ts, name: 'thumbsup' }
  it.ok('conversations.invite', { channel, users: it.aiko.id })

  it.ok('reactions.add', add)
  it.double.human.as(it.aiko.id).react({ channel, ts }, '+1')

  expect(it.ok('reactions.get', { channel, timestamp: ts })['message']).toMatchObject({
    reactions: [{ name: '+1', count: 2, users: [it.bot.botUserId, it.aiko.id] }],
  })
  expect(it.refused('reactions.add', add)).toBe('already_reacted')
  it.ok('reactions.remove', add)
  expect(it.refused('reactions.remove', add)).toBe('no_reaction')
  expect(it.refused('reactions.add', { ...add, name: 'No Emoji' })).toBe('invalid_name')
  expect(it.refused('reactions.add', { ...add, timestamp: '1.000001' })).toBe('message_not_found')
  expect(it.refused('reactions.add', { ...add, timestamp: 'now' })).toBe('bad_timestamp')
})

test('a message is pinned once and unpinned once; deleted it is no longer among the pins', async () => {
  await using it = stage()
  const { channel, ts } = spot(it)
  const item = { channel, timestamp: ts }

  it.ok('pins.add', item)
  const twice = it.refused('pins.add', item)
  const pins = it.ok('pins.list', { channel })['items']
  it.ok('pins.remove', item)
  const unpinned = it.refused('pins.remove', item)
  it.ok('pins.add', item)
  it.ok('chat.delete', { channel, ts })

  expect(twice).toBe('already_pinned')
  expect(pins).toMatchObject([{ type: 'message', message: { ts, pinned_to: [channel] } }])
  expect(unpinned).toBe('no_pin')
  expect(it.ok('pins.list', { channel })['items']).toStrictEqual([])
})

test('a bookmark is added as often as one asks, changed and taken away', async () => {
  await using it = stage()
  const { channel } = spot(it)
  const link = {
    channel_id: channel,
    type: 'link',
    title: '記録',
    link: 'https://hikeshi.example/',
  }

  const added = it.ok('bookmarks.add', link)
  it.ok('bookmarks.add', link)
  const id = added['bookmark']?.['id']
  it.ok('bookmarks.edit', { channel_id: channel, bookmark_id: id, title: '通話' })
  const both = it.ok('bookmarks.list', { channel_id: channel })['bookmarks']
  it.ok('bookmarks.remove', { channel_id: channel, bookmark_id: id })

  expect(both).toMatchObject([{ title: '通話', link: link.link }, { title: '記録' }])
  expect(it.ok('bookmarks.list', { channel_id: channel })['bookmarks']).toHaveLength(1)
  expect(it.refused('bookmarks.add', { ...link, link: 'hikeshi' })).toBe('invalid_link')
  expect(it.refused('bookmarks.add', { ...link, type: 'folder' })).toBe('invalid_bookmark_type')
  expect(it.refused('bookmarks.remove', { channel_id: channel, bookmark_id: id })).toBe('not_found')
})

test('a user group is never empty, and comes back to life with people in it', async () => {
  await using it = stage()
  const made = it.ok('usergroups.create', { name: '当番', handle: 'oncall' })
  const usergroup = made['usergroup']?.['id']

  const set = it.ok('usergroups.users.update', { usergroup, users: `${it.aiko.id},${it.ben.id}` })
  it.ok('usergroups.disable', { usergroup })
  const off = it.ok('usergroups.list')['usergroups']
  it.ok('usergroups.users.update', { usergroup, users: it.ben.id })

  expect(set['usergroup']).toMatchObject({ user_count: 2, users: [it.aiko.id, it.ben.id] })
  expect(off).toStrictEqual([])
  expect(it.ok('usergroups.users.list', { usergroup })['users']).toStrictEqual([it.ben.id])
  const change = (users: string): unknown =>
    it.refused('usergroups.users.update', { usergroup, users })
  expect(change('')).toBe('no_users_provided')
  expect(change(`${it.ben.id},UNOBODY01`)).toBe('invalid_users')
  expect(it.refused('usergroups.create', { name: 'other', handle: 'oncall' })).toBe(
    'handle_already_exists',
  )
  it.ok('usergroups.update', { usergroup, description: '今週の当番' })
  it.ok('usergroups.enable', { usergroup })
})

test('a free workspace has no user groups, and an admin may keep them to themselves', async () => {
  await using free = stage({ policy: { plan: 'free' } })
  await using strict = stage({ policy: { appsMayEditUserGroups: false } })

  expect(free.refused('usergroups.list')).toBe('plan_upgrade_required')
  expect(free.refused('canvases.create', {})).toBe('free_teams_cannot_create_standalone_canvases')
  expect(strict.refused('usergroups.create', { name: 'x' })).toBe('permission_denied')
})

test('a channel has one canvas, whose sections are found and changed', async () => {
  await using it = stage()
  const { channel } = spot(it)
  const made = it.ok('conversations.canvases.create', {
    channel_id: channel,
    document_content: content('# 状況\n\n調査中'),
  })
  const canvas = made['canvas_id']
  const find = (criteria: object): readonly { readonly id: string }[] =>
    it.ok('canvases.sections.lookup', { canvas_id: canvas, criteria: JSON.stringify(criteria) })[
      'sections'
    ] as unknown as readonly { readonly id: string }[]

  const [header] = find({ section_types: ['any_header'] })
  const document_content = { type: 'markdown', markdown: '# 復旧' }
  it.ok('canvases.edit', {
    canvas_id: canvas,
    changes: edit({ operation: 'replace', section_id: header?.id, document_content }),
  })

  expect(find({ contains_text: '復旧' })).toHaveLength(1)
  expect(find({ contains_text: '状況' })).toHaveLength(0)
  expect(it.refused('conversations.canvases.create', { channel_id: channel })).toBe(
    'channel_canvas_already_exists',
  )
  expect(it.ok('conversations.info', { channel })['channel']).toMatchObject({
    properties: { canvas: { file_id: canvas, is_empty: false } },
  })
  it.ok('canvases.delete', { canvas_id: canvas })
  expect(it.refused('canvases.edit', { canvas_id: canvas, changes: edit({}) })).toBe(
    'canvas_not_found',
  )
})

test('a person is found by id and by address, which only those with the scope see', async () => {
  await using it = stage()
  await using blind = stage({ without: ['users:read.email'] })

  const found = it.ok('users.lookupByEmail', { email: 'AIKO@shobodan.example' })
  const seen = blind.ok('users.info', { user: blind.aiko.id })

  expect(found['user']).toMatchObject({ id: it.aiko.id, real_name: '相田 愛子' })
  expect(seen['user']?.['profile']).not.toHaveProperty('email')
  expect(it.refused('users.lookupByEmail', { email: 'nobody@x.example' })).toBe('users_not_found')
  expect(it.refused('users.info', { user: 'UNOBODY01' })).toBe('user_not_found')
  expect(it.ok('users.profile.get', { user: it.aiko.id })['profile']).toMatchObject({
    email: 'aiko@shobodan.example',
  })
  expect(it.ok('users.getPresence', { user: it.aiko.id })['presence']).toBe('active')
})

test('more than a thousand people are listed only by pages', async () => {
  await using it = stage()
  it.double.change((turn) => {
    for (let at = 0; at < 1000; at += 1) {
      const id = turn.id('U')
      turn.put('users', id, { ...it.aiko, id, email: null })
    }
  })

  expect(it.refused('users.list')).toBe('limit_required')
  expect(it.ok('users.list', { limit: '200' })['members']).toHaveLength(200)
})

test('an app knows its workspace, its bot, its emoji and who is quiet', async () => {
  await using it = stage()
  const context = Buffer.from('{}').toString('base64url')

  expect(it.ok('team.info')['team']).toMatchObject({ name: '消防団', domain: 'shobodan' })
  expect(it.ok('bots.info', { bot: it.bot.botId })['bot']).toMatchObject({ app_id: it.app.id })
  expect(it.refused('bots.info', { bot: 'BNOBODY' })).toBe('bot_not_found')
  expect(it.ok('auth.teams.list')['teams']).toMatchObject([{ id: it.team.id }])
  expect(it.ok('emoji.list')['emoji']).toStrictEqual({})
  expect(it.ok('dnd.teamInfo', { users: it.aiko.id })['users']).toHaveProperty(it.aiko.id)
  expect(
    it.ok('apps.event.authorizations.list', { event_context: `4-${context}` })['authorizations'],
  ).toMatchObject([{ team_id: it.team.id, user_id: it.bot.botUserId }])
  it.ok('api.test', { foo: 'bar' })
  it.ok('dnd.info', { user: it.aiko.id })
  it.ok('users.setPresence', { presence: 'away' })
  it.ok('files.list')
})

test('an app that is uninstalled hears so once, and its token is worth nothing', async () => {
  await using it = stage()
  const { clientId, clientSecret } = it.app
  const wrong = it.refused('apps.uninstall', { client_id: clientId, client_secret: 'x' })

  await it.clock.advance(60_000)
  it.ok('apps.uninstall', { client_id: clientId, client_secret: clientSecret })
  await it.clock.advance(0)

  expect(wrong).toBe('bad_client_secret')
  const told = it.double.log.deliveries().filter(({ attempt }) => attempt === 0)
  expect(told.map(({ name }) => name).slice(-2)).toStrictEqual([
    'tokens_revoked',
    'app_uninstalled',
  ])
  expect(it.refused('auth.test')).toBe('token_revoked')
})
