import { expect, test } from 'vitest'
import { checkBlocks, checkView } from './check.ts'

type Json = Readonly<Record<string, unknown>>

const plain = (text: string): Json => ({ type: 'plain_text', text })
const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text })
const section = (text: string): Json => ({ type: 'section', text: mrkdwn(text) })
const button = (more: Json = {}): Json => ({ type: 'button', text: plain('押す'), ...more })
const actions = (...elements: readonly Json[]): Json => ({ type: 'actions', elements })
const input = (element: Json): Json => ({ type: 'input', label: plain('件名'), element })
const modal = (more: Json = {}): Json => ({
  type: 'modal',
  title: plain('障害を報告'),
  submit: plain('送信'),
  blocks: [input({ type: 'plain_text_input' })],
  ...more,
})
const choice = (text: string): Json => ({ text: plain(text), value: 'a' })

function errors(...blocks: readonly Json[]): readonly string[] {
  const answer = checkBlocks(blocks)
  return answer.ok ? [] : (answer.errors ?? [answer.error])
}

function messages(call: Parameters<typeof checkView>[0], view: unknown): readonly string[] {
  const answer = checkView(call, view)
  return answer.ok ? [] : (answer.response_metadata?.messages ?? [answer.error])
}

test('a message of the blocks that an incident needs is taken', () => {
  const blocks = [
    { type: 'header', text: plain('🔥 決済が止まっています') },
    section('*SEV2* · <@U123> が指揮しています'),
    { type: 'section', fields: [mrkdwn('*状態*\n対応中'), mrkdwn('*開始*\n10:42')] },
    { type: 'divider' },
    { type: 'context', elements: [mrkdwn('更新は15分ごと'), plain('・')] },
    actions(button({ action_id: 'join', style: 'primary' }), button({ action_id: 'leave' })),
    { type: 'image', image_url: 'https://example.com/graph.png', alt_text: 'グラフ' },
    { type: 'markdown', text: '**太字**' },
  ]

  expect(checkBlocks(blocks)).toEqual({ ok: true, value: blocks })
  expect(checkBlocks(JSON.stringify(blocks))).toEqual({ ok: true, value: blocks })
})

test('more than fifty blocks are refused in the recorded words, twice over', () => {
  expect(checkBlocks(Array.from({ length: 51 }, () => ({ type: 'divider' })))).toEqual({
    ok: false,
    error: 'invalid_blocks',
    errors: ['no more than 50 items allowed [json-pointer:/blocks]'],
    response_metadata: {
      messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'],
    },
  })
})

test('a section of 3,001 characters is refused in the recorded words; an emoji counts once', () => {
  expect(errors(section('a'.repeat(3001)))).toEqual([
    'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ])
  expect(errors(section('🔥'.repeat(3000)))).toEqual([])
})

test('an empty text is refused once where both kinds are allowed, and twice where it must be plain', () => {
  expect(errors({ type: 'section', fields: [mrkdwn('')] })).toEqual([
    'failed to match all allowed schemas [json-pointer:/blocks/0/fields/0]',
    'must be more than 0 characters [json-pointer:/blocks/0/fields/0/text]',
  ])
  expect(
    messages(
      'views.push',
      modal({ blocks: [input({ type: 'static_select', options: [choice('')] })] }),
    ),
  ).toEqual([
    '[ERROR] failed to match all allowed schemas [json-pointer:/view/blocks/0/element/options/0/text]',
    '[ERROR] must be more than 0 characters [json-pointer:/view/blocks/0/element/options/0/text/text]',
    '[ERROR] must be more than 0 characters [json-pointer:/view/blocks/0/element/options/0/text/text]',
  ])
})

test('views.open says three things about an option of 76 characters, as recorded', () => {
  const view = modal({
    blocks: [input({ type: 'static_select', options: [choice('長'.repeat(76))] })],
  })

  expect(messages('views.open', view)).toEqual([
    '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
    '[ERROR] failed to match all allowed schemas [json-pointer:/view/blocks/0/element/options/0/text]',
    '[ERROR] must be less than 76 characters [json-pointer:/view/blocks/0/element/options/0/text/text]',
  ])
})

test('the limits of a view are refused in the recorded words', () => {
  expect(messages('views.open', modal({ private_metadata: 'x'.repeat(3001) }))).toEqual([
    '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
    '[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ])
  expect(messages('views.update', modal({ title: plain('x'.repeat(25)) }))).toContain(
    '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
  )
  expect(messages('views.open', modal({ submit_disabled: true }))).toEqual([
    '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
    '[ERROR] invalid additional property: submit_disabled [json-pointer:/view]',
  ])
  expect(messages('views.open', modal({ submit: null })).slice(1)).toEqual([
    '[ERROR] failed to match all allowed schemas [json-pointer:/view/submit]',
    '[ERROR] must provide an object [json-pointer:/view/submit]',
    '[ERROR] must provide an object [json-pointer:/view/submit]',
  ])
  expect(
    messages('views.update', modal({ blocks: Array.from({ length: 101 }, () => section('x')) })),
  ).toEqual(['[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]'])
})

test('a view without anything misses its three fields; a wrong type is named', () => {
  expect(messages('views.push', {})).toEqual([
    '[ERROR] missing required field: title [json-pointer:/view]',
    '[ERROR] missing required field: blocks [json-pointer:/view]',
    '[ERROR] missing required field: type [json-pointer:/view]',
  ])
  expect(messages('views.open', { type: 'plain_text', text: 'x' })).toEqual([
    '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
    '[ERROR] unsupported type: plain_text [json-pointer:/view/type]',
  ])
})

test('a form in a modal needs a button that sends it; on Home it does not', () => {
  const { submit: _none, ...without } = modal({
    blocks: [section('a'), section('b'), input({ type: 'plain_text_input' })],
  })

  expect(messages('views.open', without)).toEqual([
    '[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/2/input]',
  ])
  expect(
    messages('views.publish', { type: 'home', blocks: [input({ type: 'plain_text_input' })] }),
  ).toEqual([])
})

test('what is nothing is refused by the kind that it should be, as recorded', () => {
  const block = {
    type: 'section',
    text: mrkdwn('x'),
    block_id: null,
    accessory: null,
    fields: null,
  }

  expect(errors(block).toSorted()).toEqual(
    [
      'must provide a string [json-pointer:/blocks/0/block_id]',
      'must provide an object [json-pointer:/blocks/0/accessory]',
      'must provide an array [json-pointer:/blocks/0/fields]',
    ].toSorted(),
  )
  expect(errors(actions(button({ style: null })))).toEqual([
    'must provide a string [json-pointer:/blocks/0/elements/0/style]',
  ])
  expect(errors({ type: 'section', fields: ['x'] })).toEqual([
    'failed to match all allowed schemas [json-pointer:/blocks/0/fields/0]',
    'must provide an object [json-pointer:/blocks/0/fields/0]',
    'must provide an object [json-pointer:/blocks/0/fields/0]',
  ])
})

test('an image without an address and a description misses both', () => {
  expect(errors({ type: 'section', text: mrkdwn('x'), accessory: { type: 'image' } })).toEqual([
    'missing required field: image_url [json-pointer:/blocks/0/accessory]',
    'missing required field: alt_text [json-pointer:/blocks/0/accessory]',
  ])
  expect(errors({ type: 'image', alt_text: 'グラフ', slack_file: { id: 'F1' } })).toEqual([])
})

test('a section that says nothing, a button that does not belong, and fields of one’s own are refused', () => {
  expect(errors({ type: 'section' })).toEqual([
    'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
  ])
  expect(errors(button())).toEqual(['unsupported type: button [json-pointer:/blocks/0/type]'])
  expect(errors(actions(button({ disabled: true })))).toEqual([
    'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
  ])
  expect(errors(actions(button({ style: 'blue' })))).toEqual([
    'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
  ])
  expect(errors(actions({ type: 'plain_text_input' }))).toEqual([
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ])
})

test('marks stand only where Slack reads them, and each kind of text has its own flag', () => {
  expect(errors({ type: 'header', text: mrkdwn('*太字*') })).toEqual([
    'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
    'must be a valid enum value [json-pointer:/blocks/0/text/type]',
  ])
  expect(errors({ type: 'section', text: { ...mrkdwn('x'), emoji: true } })).toEqual([
    'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
    'invalid additional property: emoji [json-pointer:/blocks/0/text]',
  ])
  expect(errors({ type: 'section', text: { type: 'markdown', text: 'x' } })).toEqual([
    'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
    'unsupported type: markdown [json-pointer:/blocks/0/text/type]',
  ])
})

test('two buttons of one block may not share an action, nor two blocks an id', () => {
  const twice = [button({ action_id: 'vote' }), button({ action_id: 'vote' })]

  expect(errors(section('x'), actions(...twice))).toEqual([
    '`action_id` "vote" already exists [json-pointer:/blocks/1/elements/1/action_id]',
  ])
  expect(errors(actions(twice[0] ?? {}), actions(twice[1] ?? {}))).toEqual([])
  expect(errors({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' })).toEqual([
    '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
  ])
})

test('blocks in an attachment are refused as the attachment’s, as recorded', () => {
  const broken = checkBlocks([{ type: 'section', fields: [mrkdwn('')] }], 0)

  expect(broken).toMatchObject({
    error: 'invalid_attachments',
    errors: [
      'failed to match all allowed schemas [json-pointer:/attachments/0/blocks/0/fields/0]',
      'must be more than 0 characters [json-pointer:/attachments/0/blocks/0/fields/0/text]',
    ],
  })
})

test('an image that only this network can reach is refused, as Slack’s servers would', () => {
  for (const host of ['localhost:3000', '10.0.0.4', '192.168.1.9', 'hikeshi.internal']) {
    const image = { type: 'image', image_url: `http://${host}/a.png`, alt_text: 'a' }
    expect(errors(section('x'), image)).toEqual([
      'downloading image failed [json-pointer:/blocks/1/image_url]',
    ])
  }
})

test('an initial answer must be one of those offered; an empty list of them is refused, as recorded', () => {
  const select = { type: 'multi_static_select', options: [choice('a')] }

  expect(
    messages('views.open', modal({ blocks: [input({ ...select, initial_options: [] })] })),
  ).toEqual([
    '[ERROR] must be one of the provided options [json-pointer:view/blocks/0/element/initial_options]',
  ])
  expect(
    messages(
      'views.open',
      modal({ blocks: [input({ ...select, initial_options: [choice('a')] })] }),
    ),
  ).toEqual([])
})

test('an address of a button must be one', () => {
  const blocks = [{ ...section('x'), accessory: button({ url: 'not an address' }) }]

  expect(messages('views.open', modal({ blocks }))).toEqual([
    '[ERROR] invalid url [json-pointer:view/blocks/0/accessory/url]',
  ])
})

test('too much text altogether, too heavy a view and what is no list have errors of their own', () => {
  expect(checkBlocks(Array.from({ length: 5 }, () => section('x'.repeat(3000))))).toEqual({
    ok: false,
    error: 'msg_blocks_too_long',
  })
  const heavy = Array.from({ length: 90 }, () => section('火'.repeat(1000)))
  expect(checkView('views.open', modal({ blocks: heavy }))).toEqual({
    ok: false,
    error: 'view_too_large',
  })
  expect(checkBlocks('{"blocks":[]}')).toEqual({ ok: false, error: 'invalid_blocks_format' })
  expect(checkBlocks('[')).toEqual({ ok: false, error: 'invalid_blocks_format' })
})
