import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'

test('a file comes with a message and with an event of its own, and the app can read it', async () => {
  await using it = stage()
  const url = await it.double.listen()
  const aiko = it.double.human.as(it.aiko.id)
  const { id } = aiko.createChannel('障害')
  aiko.invite(id, it.bot.botUserId)

  const said = aiko.upload(id, { name: '経過.txt', content: '10:42 停止', text: '経過です' })

  const [file] = said.files
  expect(aiko.messages(id).at(-1)).toMatchObject({
    subtype: 'file_share',
    text: '経過です',
    files: [{ id: file, name: '経過.txt', size: 12, mimetype: 'text/plain' }],
  })
  const { file: info } = it.ok('files.info', { file })
  const bytes = await fetch(String(info?.['url_private']), {
    headers: { authorization: `Bearer ${it.bot.token}` },
  })
  expect(String(info?.['url_private'])).toContain(url)
  expect(await bytes.text()).toBe('10:42 停止')
})

test('a user group that someone changes by hand has other members, and is never empty', async () => {
  await using it = stage()
  const ben = it.double.human.as(it.ben.id)
  const { usergroup } = it.ok('usergroups.create', { name: '当番', handle: 'oncall' })
  const id = String(usergroup?.['id'])

  ben.setGroupMembers(id, [it.ben.id, it.aiko.id])

  expect(it.ok('usergroups.users.list', { usergroup: id })['users']).toEqual([
    it.ben.id,
    it.aiko.id,
  ])
  expect(() => ben.setGroupMembers(id, [])).toThrow('no_users_provided')
})

test('an app that an administrator removes may nothing any more', async () => {
  await using it = stage()

  expect(() => {
    it.double.human.as(it.ben.id).removeApp(it.app.id)
  }).toThrow('restricted_action')
  it.double.human.as(it.aiko.id).removeApp(it.app.id)

  expect(it.refused('conversations.list')).toMatch(/token_revoked|account_inactive/)
})

test('a private channel that is shared with another company goes on under another id', async () => {
  await using it = stage()
  const aiko = it.double.human.as(it.aiko.id)
  const before = aiko.createChannel('秘密', { isPrivate: true })
  aiko.invite(before.id, it.bot.botUserId)
  aiko.type(before.id, '聞こえますか')

  const after = aiko.shareChannel(before.id)

  expect(after.id).not.toBe(before.id)
  expect(it.refused('conversations.info', { channel: before.id })).toBe('channel_not_found')
  expect(it.ok('conversations.info', { channel: after.id })['channel']).toMatchObject({
    name: '秘密',
    is_ext_shared: true,
  })
  expect(aiko.messages(after.id).map(({ text }) => text)).toContain('聞こえますか')
})
