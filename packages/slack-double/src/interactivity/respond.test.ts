import { expect, test } from 'vitest'
import { postMessage } from '../acts/index.ts'
import { takeBlocks } from '../blocks/index.ts'
import { ApiError } from '../core/api-error.ts'
import type { Json } from '../core/state.ts'
import { openWorkshop, type Workshop } from '../testing/workshop.ts'
import { respond } from './respond.ts'
import { responseIdIn, spendResponseUrl } from './response-urls.ts'

const BUTTON: Json = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: '行く' } }],
}

function answer(shop: Workshop, body: Json): string | null {
  const url = new URL(String(shop.sent.at(-1)?.payload['response_url']))
  try {
    shop.change((turn) => {
      respond(turn, spendResponseUrl(turn, responseIdIn(url.pathname) ?? ''), body)
    })
    return null
  } catch (error) {
    if (error instanceof ApiError) return error.error
    throw error
  }
}

async function clicked(): Promise<{ shop: Workshop; ts: string }> {
  const shop = openWorkshop()
  const { channel, caller } = shop
  const { ts } = shop.change((turn) =>
    postMessage(
      turn,
      channel,
      { kind: 'bot', install: caller.install },
      { text: '役割', blocks: takeBlocks(turn, [BUTTON]) },
    ),
  )
  await shop.human.as(shop.aiko.id).click({ channel: channel.id, ts }, 'go')
  return { shop, ts }
}

test('an app answers five times, and no sixth', async () => {
  const { shop } = await clicked()

  const answers = Array.from({ length: 6 }, (_, at) => answer(shop, { text: `答え${String(at)}` }))

  expect(answers).toEqual([null, null, null, null, null, 'used_url'])
  expect(
    shop.human
      .as(shop.aiko.id)
      .messages(shop.channel.id)
      .filter(({ is_ephemeral: own }) => own === true),
  ).toHaveLength(5)
})

test('after half an hour the address leads nowhere', async () => {
  const { shop } = await clicked()

  await shop.clock.advance(30 * 60 * 1000 - 1)
  expect(answer(shop, { text: 'まだ' })).toBeNull()
  await shop.clock.advance(1)
  expect(answer(shop, { text: '遅い' })).toBe('expired_url')
})

test('what ran out long ago is forgotten, what ran out just now has its word', async () => {
  const { shop } = await clicked()
  const click = async () => {
    const ts = String(shop.human.as(shop.aiko.id).messages(shop.channel.id).at(-1)?.['ts'])
    await shop.human.as(shop.aiko.id).click({ channel: shop.channel.id, ts }, 'go')
  }
  for (let count = 0; count < 600; count += 1) await click()
  expect(Object.keys(shop.double.state.triggers)).toHaveLength(601)

  await shop.clock.advance(11 * 60 * 1000)
  await click()

  expect(Object.keys(shop.double.state.triggers)).toHaveLength(1)
  expect(Object.keys(shop.double.state.responseUrls)).toHaveLength(602)
})

test('the message itself can be replaced or taken away', async () => {
  const { shop, ts } = await clicked()
  const seen = () =>
    shop.human
      .as(shop.ben.id)
      .messages(shop.channel.id)
      .find((m) => m['ts'] === ts)

  answer(shop, { replace_original: true, text: '相田さんが行きます' })
  expect(seen()).toMatchObject({ text: '相田さんが行きます' })

  answer(shop, { delete_original: true })
  expect(seen()).toBeUndefined()
})

test('a message for one person is replaced through its own button', async () => {
  const { shop } = await clicked()
  answer(shop, { text: '選んでください', blocks: [BUTTON] })
  const own = () =>
    shop.human
      .as(shop.aiko.id)
      .messages(shop.channel.id)
      .filter(({ is_ephemeral: is }) => is === true)
  await shop.human
    .as(shop.aiko.id)
    .click({ channel: shop.channel.id, ts: String(own()[0]?.['ts']) }, 'go')

  answer(shop, { replace_original: true, text: '選びました' })

  expect(own().map(({ text }) => text)).toEqual(['選びました'])
  answer(shop, { delete_original: true })
  expect(own()).toEqual([])
})

test('blocks that are not right and an answer that says nothing are refused', async () => {
  const { shop } = await clicked()

  expect(answer(shop, { blocks: [{ type: 'section' }] })).toBe('invalid_blocks')
  expect(answer(shop, { text: '' })).toBe('no_text')
})
