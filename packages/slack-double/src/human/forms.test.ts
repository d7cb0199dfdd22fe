import { expect, test } from 'vitest'
import type { Json } from '../core/state.ts'
import { HEARD, openWorkshop, type Workshop } from '../testing/workshop.ts'

const plain = (text: string): Json => ({ type: 'plain_text', text })

function input(id: string, element: Json, more: Json = {}): Json {
  return {
    type: 'input',
    block_id: id,
    label: plain(id),
    element: { action_id: id, ...element },
    ...more,
  }
}

function modal(blocks: readonly Json[], more: Json = {}): Json {
  return { type: 'modal', title: plain('報告'), submit: plain('送信'), blocks, ...more }
}

const WHAT = input('what', { type: 'plain_text_input', max_length: 20 })

async function opened(view: Json): Promise<Workshop> {
  const shop = openWorkshop()
  await shop.human.as(shop.aiko.id).command(shop.channel.id, '/fire')
  shop.call('views.open', { trigger_id: shop.sent.at(-1)?.payload['trigger_id'], view })
  return shop
}

test('a form that lacks something is not sent', async () => {
  const shop = await opened(
    modal([WHAT, input('where', { type: 'plain_text_input' }, { optional: true })]),
  )
  const aiko = shop.human.as(shop.aiko.id)
  const before = shop.sent.length

  const outcome = await aiko.submit()

  expect(outcome).toEqual({
    ok: false,
    error: 'Please complete this required field.',
    errors: { what: 'Please complete this required field.' },
  })
  expect(shop.sent.length).toBe(before)
  expect(aiko.modal()).not.toBeNull()
})

test('Slack looks at lengths, numbers and addresses before the app does', async () => {
  const shop = await opened(
    modal([
      WHAT,
      input('count', { type: 'number_input', is_decimal_allowed: false, max_value: '10' }),
      input('mail', { type: 'email_text_input' }),
      input('link', { type: 'url_text_input' }),
    ]),
  )
  const aiko = shop.human.as(shop.aiko.id)
  await aiko.fill('what', '長'.repeat(21))
  await aiko.fill('count', '11')
  await aiko.fill('mail', 'aiko')
  await aiko.fill('link', 'no link')

  const outcome = await aiko.submit()

  expect(outcome).toMatchObject({
    ok: false,
    errors: {
      what: 'Please enter no more than 20 characters.',
      count: 'Please enter a number that is at most 10.',
      mail: 'Please enter a valid email address.',
      link: 'Please enter a valid URL.',
    },
  })
})

test('a form that is sent says everything that stands in it, and closes', async () => {
  const shop = await opened(
    modal(
      [
        WHAT,
        input('note', { type: 'plain_text_input', initial_value: '最初から' }),
        input('since', { type: 'timepicker' }, { optional: true }),
        input('areas', {
          type: 'checkboxes',
          options: [
            { text: plain('決済'), value: 'pay' },
            { text: plain('検索'), value: 'search' },
          ],
        }),
        input('to', { type: 'conversations_select', response_url_enabled: true }),
      ],
      { private_metadata: 'inc-7', callback_id: 'raise' },
    ),
  )
  const aiko = shop.human.as(shop.aiko.id)
  await aiko.fill('what', '決済が止まった')
  await aiko.fill('areas', ['pay', 'search'])
  await aiko.fill('to', shop.channel.id)
  const before = shop.sent.length

  expect(await aiko.submit()).toEqual({ ok: true })

  expect(shop.sent.length).toBe(before + 1)
  const payload = shop.sent.at(-1)?.payload ?? {}
  expect(payload).toMatchObject({
    type: 'view_submission',
    user: { id: shop.aiko.id },
    view: {
      callback_id: 'raise',
      private_metadata: 'inc-7',
      state: {
        values: {
          what: { what: { type: 'plain_text_input', value: '決済が止まった' } },
          note: { note: { type: 'plain_text_input', value: '最初から' } },
          since: { since: { type: 'timepicker', selected_time: null } },
          areas: { areas: { selected_options: [{ value: 'pay' }, { value: 'search' }] } },
          to: { to: { selected_conversation: shop.channel.id } },
        },
      },
    },
    response_urls: [{ block_id: 'to', action_id: 'to', channel_id: shop.channel.id }],
  })
  expect(aiko.modal()).toBeNull()
})

test('the app objects to a field: the form stays with what was typed', async () => {
  const shop = await opened(modal([WHAT]))
  const aiko = shop.human.as(shop.aiko.id)
  await aiko.fill('what', 'x')
  shop.answers(() => ({
    ok: true,
    body: { response_action: 'errors', errors: { what: '短すぎます' } },
  }))

  expect(await aiko.submit()).toEqual({
    ok: false,
    error: '短すぎます',
    errors: { what: '短すぎます' },
  })
  expect(aiko.modal()?.['state']).toMatchObject({ values: { what: { what: { value: 'x' } } } })
})

test.each([
  ['an error for a block that is no input', { response_action: 'errors', errors: { other: 'x' } }],
  ['an action that Slack does not know', { response_action: 'close' }],
  ['a view that is not right', { response_action: 'update', view: { type: 'modal' } }],
])('%s is trouble for the person', async (_what, body) => {
  const shop = await opened(modal([WHAT]))
  const aiko = shop.human.as(shop.aiko.id)
  await aiko.fill('what', 'x')
  shop.answers(() => ({ ok: true, body }))

  expect(await aiko.submit()).toEqual({
    ok: false,
    error: 'We had some trouble connecting. Try again?',
  })
  expect(aiko.modal()).not.toBeNull()
})

test('the app changes the modal, puts another on it, or takes all away', async () => {
  const shop = await opened(modal([WHAT]))
  const aiko = shop.human.as(shop.aiko.id)
  const first = aiko.modal()?.['id']
  await aiko.fill('what', 'x')

  shop.answers(() => ({
    ok: true,
    body: { response_action: 'update', view: modal([WHAT], { title: plain('二回目') }) },
  }))
  await aiko.submit()
  expect(aiko.modal()).toMatchObject({ id: first, title: { text: '二回目' } })

  shop.answers(() => ({
    ok: true,
    body: { response_action: 'push', view: modal([], { title: plain('上の紙') }) },
  }))
  await aiko.submit()
  expect(aiko.modal()).toMatchObject({ previous_view_id: first, title: { text: '上の紙' } })

  shop.answers(() => ({ ok: true, body: { response_action: 'clear' } }))
  await aiko.submit()
  expect(aiko.modal()).toBeNull()
})

test('closing tells the app only if it asked, and says whether all were closed', async () => {
  const quiet = await opened(modal([WHAT]))
  const before = quiet.sent.length
  await quiet.human.as(quiet.aiko.id).close()
  expect(quiet.sent.length).toBe(before)

  const told = await opened(modal([WHAT], { notify_on_close: true }))
  const aiko = told.human.as(told.aiko.id)
  await aiko.close()
  expect(told.sent.at(-1)?.payload).toMatchObject({ type: 'view_closed', is_cleared: false })

  const cleared = await opened(modal([WHAT], { notify_on_close: true }))
  await cleared.human.as(cleared.aiko.id).close({ all: true })
  expect(cleared.sent.at(-1)?.payload).toMatchObject({ type: 'view_closed', is_cleared: true })
  expect(aiko.modal()).toBeNull()
})

test('a field tells the app of itself only if its block says so', async () => {
  const shop = await opened(
    modal([WHAT, input('live', { type: 'plain_text_input' }, { dispatch_action: true })]),
  )
  shop.answers(() => HEARD)
  const aiko = shop.human.as(shop.aiko.id)
  const before = shop.sent.length

  await aiko.fill('what', '静か')
  expect(shop.sent.length).toBe(before)
  await aiko.fill('live', '聞こえる')

  expect(shop.sent.at(-1)?.payload).toMatchObject({
    type: 'block_actions',
    container: { type: 'view' },
    view: { state: { values: { live: { live: { value: '聞こえる' } } } } },
    actions: [{ type: 'plain_text_input', action_id: 'live', value: '聞こえる' }],
  })
  expect(shop.sent.at(-1)?.payload).not.toHaveProperty('response_url')
})
