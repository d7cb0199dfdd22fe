import { expect, test } from 'vitest'
import { ApiError } from '../core/api-error.ts'
import type { Json } from '../core/state.ts'
import { HEARD, openWorkshop, type Workshop } from '../testing/workshop.ts'
import { stackOf } from './rows.ts'

const plain = (text: string): Json => ({ type: 'plain_text', text })

function modal(title: string, more: Json = {}): Json {
  return {
    type: 'modal',
    title: plain(title),
    submit: plain('送信'),
    blocks: [
      {
        type: 'input',
        block_id: 'what',
        label: plain('何が'),
        element: { type: 'plain_text_input', action_id: 'text' },
      },
      {
        type: 'actions',
        block_id: 'do',
        elements: [{ type: 'button', action_id: 'more', text: plain('もっと') }],
      },
    ],
    ...more,
  }
}

async function trigger({ human, aiko, channel, sent }: Workshop): Promise<string> {
  await human.as(aiko.id).command(channel.id, '/fire')
  return String(sent.at(-1)?.payload['trigger_id'])
}

async function openOne(shop: Workshop, more: Json = {}): Promise<Json> {
  const { view } = shop.call('views.open', {
    trigger_id: await trigger(shop),
    view: modal('一枚目', more),
  })
  return view as Json
}

async function pushOne(shop: Workshop, title: string): Promise<Json> {
  await shop.human.as(shop.aiko.id).click('modal', 'more')
  const triggerId = shop.sent.at(-1)?.payload['trigger_id']
  return shop.call('views.push', { trigger_id: triggerId, view: modal(title) })['view'] as Json
}

function refusal(work: () => unknown): Json {
  try {
    work()
  } catch (error) {
    if (error instanceof ApiError) return { error: error.error, ...error.details }
    throw error
  }
  return { error: null }
}

test('a view opens with a trigger, and is answered as Slack answers it', async () => {
  const shop = openWorkshop()

  const view = await openOne(shop, { private_metadata: '秘密', callback_id: 'raise' })

  expect(view).toMatchObject({
    type: 'modal',
    title: { type: 'plain_text', text: '一枚目', emoji: true },
    private_metadata: '秘密',
    callback_id: 'raise',
    external_id: '',
    state: { values: {} },
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    root_view_id: view['id'],
    previous_view_id: null,
    app_id: shop.caller.app.id,
    bot_id: shop.caller.install.botId,
  })
  expect(view['id']).toMatch(/^V[A-Z0-9]{10}$/)
  expect(view['hash']).toMatch(/^1800000000\.\w{8}$/)
  expect(shop.human.as(shop.aiko.id).modal()?.['id']).toBe(view['id'])
  expect(shop.human.as(shop.ben.id).modal()).toBeNull()
})

test('a trigger is good once, for three seconds, in the right form, for the app that got it', async () => {
  const shop = openWorkshop()
  const open = (triggerId: string) =>
    refusal(() => shop.call('views.open', { trigger_id: triggerId, view: modal('x') }))

  const used = await trigger(shop)
  open(used)
  const old = await trigger(shop)
  await shop.clock.advance(3000)
  const late = await trigger(shop)
  await shop.clock.advance(2999)

  expect(open(used)).toEqual({ error: 'exchanged_trigger_id' })
  expect(open(old)).toEqual({ error: 'expired_trigger_id' })
  expect(open(late)).toEqual({ error: null })
  expect(open(late.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toEqual({
    error: 'invalid_trigger_id',
  })
  expect(open('12345.98765.abcd')).toEqual({
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]'] },
  })
})

test('a view that is not right spends no trigger', async () => {
  const shop = openWorkshop()
  const triggerId = await trigger(shop)

  const first = refusal(() =>
    shop.call('views.open', { trigger_id: triggerId, view: modal('長'.repeat(25)) }),
  )
  const second = refusal(() =>
    shop.call('views.open', { trigger_id: triggerId, view: modal('短い') }),
  )

  expect(first['error']).toBe('invalid_arguments')
  expect(second['error']).toBeNull()
})

test('three views lie on each other, and no fourth; going back shows the one below', async () => {
  const shop = openWorkshop()
  const first = await openOne(shop)

  const second = await pushOne(shop, '二枚目')
  const third = await pushOne(shop, '三枚目')
  await shop.human.as(shop.aiko.id).click('modal', 'more')
  const triggerId = shop.sent.at(-1)?.payload['trigger_id']
  const fourth = refusal(() =>
    shop.call('views.push', { trigger_id: triggerId, view: modal('四枚目') }),
  )

  expect(second).toMatchObject({ root_view_id: first['id'], previous_view_id: first['id'] })
  expect(third).toMatchObject({ root_view_id: first['id'], previous_view_id: second['id'] })
  expect(fourth).toEqual({ error: 'push_limit_reached' })
  await shop.human.as(shop.aiko.id).close()
  expect(shop.human.as(shop.aiko.id).modal()?.['id']).toBe(second['id'])
})

test('a push belongs to a modal: from a message there is none, from Home it is of the wrong type', async () => {
  const shop = openWorkshop()
  const fromCommand = await trigger(shop)
  const home = {
    type: 'home',
    blocks: [
      { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: plain('行く') }] },
    ],
  }
  shop.call('views.publish', { user_id: shop.aiko.id, view: home })
  await shop.human.as(shop.aiko.id).click({ home: shop.caller.app.id }, 'go')
  const fromHome = shop.sent.at(-1)?.payload['trigger_id']

  const push = (triggerId: unknown) =>
    refusal(() => shop.call('views.push', { trigger_id: triggerId, view: modal('x') }))

  expect(push(fromCommand)).toEqual({ error: 'not_found' })
  expect(push(fromHome)).toEqual({
    error: 'invalid_arguments',
    response_metadata: {
      messages: [
        "[ERROR] must match the `type` of the root view whose stack we're pushing onto [json-pointer:/view/type]",
      ],
    },
  })
})

test('an update keeps what was typed where the ids stay, and forgets it where they change', async () => {
  const shop = openWorkshop()
  const view = await openOne(shop)
  const aiko = shop.human.as(shop.aiko.id)
  await aiko.fill('text', '決済が止まった')

  shop.call('views.update', { view_id: view['id'], view: modal('同じ欄') })
  const kept = aiko.modal()
  const [input, ...rest] = modal('別の欄')['blocks'] as readonly Json[]
  shop.call('views.update', {
    view_id: view['id'],
    view: modal('別の欄', { blocks: [{ ...input, block_id: 'other' }, ...rest] }),
  })

  expect(kept?.['state']).toEqual({
    values: { what: { text: { type: 'plain_text_input', value: '決済が止まった' } } },
  })
  expect(aiko.modal()?.['state']).toEqual({
    values: { other: { text: { type: 'plain_text_input', value: null } } },
  })
})

test('an update with an old hash conflicts; one of a view that is gone finds nothing', async () => {
  const shop = openWorkshop()
  const view = await openOne(shop)
  const update = (args: Json) =>
    refusal(() => shop.call('views.update', { view: modal('新'), ...args }))

  expect(update({ view_id: view['id'], hash: view['hash'] })).toEqual({ error: null })
  expect(update({ view_id: view['id'], hash: view['hash'] })).toEqual({ error: 'hash_conflict' })
  expect(update({ view_id: 'V000' })).toEqual({ error: 'not_found' })
  await shop.human.as(shop.aiko.id).close()
  expect(update({ view_id: view['id'] })).toEqual({ error: 'not_found' })
})

test('an external id names one view of the app at a time', async () => {
  const shop = openWorkshop()
  await openOne(shop, { external_id: 'fire-1' })
  const taken = refusal(() =>
    shop.call('views.publish', {
      user_id: shop.ben.id,
      view: { type: 'home', blocks: [], external_id: 'fire-1' },
    }),
  )

  expect(taken).toEqual({ error: 'duplicate_external_id' })
  const updated = shop.call('views.update', {
    external_id: 'fire-1',
    view: modal('名で', { external_id: 'fire-1' }),
  })['view'] as Json
  expect(updated['title']).toMatchObject({ text: '名で' })
  expect(
    refusal(() =>
      shop.call('views.update', {
        view_id: updated['id'],
        external_id: 'fire-1',
        view: modal('x'),
      }),
    ),
  ).toEqual({
    error: 'invalid_arguments',
    response_metadata: {
      messages: ['[ERROR] Cannot provide both `view_id` and `external_id`'],
    },
  })
})

test('Home is one view for each person, published anew under the same id, by hash if the app wants', () => {
  const shop = openWorkshop()
  const publish = (args: Json) =>
    shop.call('views.publish', {
      user_id: shop.aiko.id,
      view: { type: 'home', blocks: [{ type: 'header', text: plain('担当') }] },
      ...args,
    })['view'] as Json

  const first = publish({})
  const second = publish({ hash: first['hash'] })

  expect(second['id']).toBe(first['id'])
  expect(refusal(() => publish({ hash: first['hash'] }))).toEqual({ error: 'hash_conflict' })
  expect(refusal(() => publish({ user_id: 'UNOBODY' }))).toEqual({
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] invalid `user_id` [json-pointer:/user_id]'] },
  })
})

test('an app without a Home tab has none to publish', () => {
  const shop = openWorkshop()
  const app = { ...shop.caller.app, homeTab: false }
  const args = { user_id: shop.aiko.id, view: { type: 'home', blocks: [] } }

  expect(refusal(() => shop.call('views.publish', args, { ...shop.caller, app }))).toEqual({
    error: 'not_enabled',
  })
})

test('opening another modal takes the one that lay there away', async () => {
  const shop = openWorkshop()
  shop.answers(() => HEARD)
  const first = await openOne(shop)
  const second = await openOne(shop)

  expect(stackOf(shop.double.state, shop.aiko.id).map(({ id }) => id)).toEqual([second['id']])
  expect(shop.double.state.views[String(first['id'])]).toBeUndefined()
})
