import { expect, test } from 'vitest'
import { addUser } from '../acts/index.ts'
import { openWorkshop } from '../testing/workshop.ts'

test('what someone types is what Slack keeps: names become mentions, signs are escaped', () => {
  const shop = openWorkshop()
  const { aiko, ben, channel } = shop

  const said = shop.human
    .as(aiko.id)
    .type('障害-決済', '@ben 決済が止まった? a < b & c https://example.com/x #general')

  const general = Object.values(shop.double.state.channels).find(({ isGeneral }) => isGeneral)
  expect(said.text).toBe(
    `<@${ben.id}> 決済が止まった? a &lt; b &amp; c <https://example.com/x> <#${general?.id ?? ''}|>`,
  )
  expect(shop.happenings.at(-1)).toMatchObject({
    name: 'message.channels',
    channelId: channel.id,
    event: { type: 'message', user: aiko.id, ts: said.ts, channel_type: 'channel' },
  })
  expect(said.clientMsgId).toMatch(/^[0-9a-f-]{36}$/)
})

test('one edits and erases one’s own; the apps hear what it was before', () => {
  const shop = openWorkshop()
  const [aiko, ben] = [shop.human.as(shop.aiko.id), shop.human.as(shop.ben.id)]
  const { ts } = aiko.type(shop.channel.id, '三時から')
  const at = { channel: shop.channel.id, ts }

  aiko.edit(at, '二時から')
  expect(shop.happenings.at(-1)?.event).toMatchObject({
    subtype: 'message_changed',
    message: { text: '二時から', edited: { user: shop.aiko.id } },
    previous_message: { text: '三時から' },
  })
  expect(() => ben.edit(at, '五時から')).toThrow('cant_update_message')
  expect(() => {
    ben.erase(at)
  }).toThrow('cant_delete_message')

  aiko.erase(at)
  expect(shop.happenings.at(-1)?.event).toMatchObject({
    subtype: 'message_deleted',
    deleted_ts: ts,
  })
})

test('a reaction comes and goes; a pin stays until it is taken away', () => {
  const shop = openWorkshop()
  const aiko = shop.human.as(shop.aiko.id)
  const at = { channel: shop.channel.id, ts: aiko.type(shop.channel.id, '火事です').ts }

  aiko.react(at, ':fire:')
  expect(shop.happenings.at(-1)).toMatchObject({
    name: 'reaction_added',
    event: { user: shop.aiko.id, reaction: 'fire', item: at },
  })
  expect(aiko.messages(shop.channel.id).at(-1)).toMatchObject({
    reactions: [{ name: 'fire', users: [shop.aiko.id], count: 1 }],
  })
  expect(() => {
    aiko.react(at, 'fire')
  }).toThrow('already_reacted')
  aiko.unreact(at, 'fire')
  expect(shop.happenings.at(-1)?.name).toBe('reaction_removed')

  aiko.pin(at)
  expect(aiko.screen(shop.channel.id)['pins']).toEqual([at.ts])
  aiko.unpin(at)
  expect(aiko.screen(shop.channel.id)['pins']).toEqual([])
})

test('a private channel is nowhere for those outside; an archived one takes no more', () => {
  const shop = openWorkshop()
  const [aiko, ben] = [shop.human.as(shop.aiko.id), shop.human.as(shop.ben.id)]
  const secret = aiko.createChannel('秘密', { isPrivate: true })

  expect(() => ben.messages(secret.id)).toThrow('channel_not_found')
  aiko.invite(secret.id, shop.ben.id)
  expect(ben.type(secret.id, '入りました').text).toBe('入りました')

  aiko.archive(secret.id)
  expect(() => ben.type(secret.id, 'まだ?')).toThrow('is_archived')
  aiko.unarchive(secret.id)
  ben.leave(secret.id)
  expect(() => ben.type(secret.id, 'もう一度')).toThrow('channel_not_found')
})

test('someone puts the bot out, renames the channel and sets its topic: the apps hear each', () => {
  const shop = openWorkshop()
  const aiko = shop.human.as(shop.aiko.id)

  aiko.rename(shop.channel.id, '障害-検索')
  aiko.setTopic(shop.channel.id, '検索が遅い')
  aiko.kick(shop.channel.id, shop.caller.install.botUserId)

  const names = shop.happenings.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['channel_rename', 'channel_left']))
  expect(aiko.screen(null)['channels']).toContainEqual(
    expect.objectContaining({ name: '障害-検索', topic: '検索が遅い' }),
  )
})

test('the screen shows what calls for someone, and nothing of others’ conversations', () => {
  const shop = openWorkshop()
  const [aiko, ben] = [shop.human.as(shop.aiko.id), shop.human.as(shop.ben.id)]
  const chie = shop.change((turn) => addUser(turn, shop.aiko.teamId, { name: 'chie' }))

  aiko.type(shop.channel.id, '独り言')
  aiko.type(shop.channel.id, '@ben 見てもらえますか')
  aiko.type(aiko.direct(shop.ben.id).id, '内緒です')

  const texts = (userId: string) =>
    (shop.human.as(userId).screen(null)['notices'] as readonly { readonly text: string }[]).map(
      ({ text }) => text,
    )
  expect(texts(shop.ben.id)).toEqual([`<@${shop.ben.id}> 見てもらえますか`, '内緒です'])
  expect(texts(chie.id)).toEqual([])
  expect(ben.screen(null)['channels']).toHaveLength(3)
})

test('an account that was closed does nothing any more', () => {
  const shop = openWorkshop()
  const ben = shop.human.as(shop.ben.id)

  ben.deactivate()

  expect(() => ben.type(shop.channel.id, 'まだいます')).toThrow('account_inactive')
})
