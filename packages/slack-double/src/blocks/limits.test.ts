import { expect, test } from 'vitest'
import { checkBlocks, checkView } from './check.ts'

type Json = Readonly<Record<string, unknown>>

const plain = (length: number): Json => ({ type: 'plain_text', text: '長'.repeat(length) })
const option = (more: Json = {}): Json => ({ text: plain(1), value: 'v', ...more })
const many = <Thing>(count: number, make: (at: number) => Thing): readonly Thing[] =>
  Array.from({ length: count }, (_, at) => make(at))
const named = (at: number): Json => option({ value: String(at) })
const actions = (element: Json): Json => ({ type: 'actions', elements: [element] })
const button = (more: Json): Json => actions({ type: 'button', text: plain(1), ...more })
const select = (more: Json): Json => actions({ type: 'static_select', ...more })
const confirm = (more: Json): Json =>
  button({
    confirm: { title: plain(1), text: plain(1), confirm: plain(1), deny: plain(1), ...more },
  })

/** Each limit of Slack's reference: how a block is made with so much of a thing, and how much fits. */
const LIMITS: Readonly<Record<string, readonly [(size: number) => Json, number]>> = {
  'text of a section': [(size) => ({ type: 'section', text: plain(size) }), 3000],
  'fields of a section': [(size) => ({ type: 'section', fields: many(size, () => plain(1)) }), 10],
  'text of a field': [(size) => ({ type: 'section', fields: [plain(size)] }), 2000],
  'text of a header': [(size) => ({ type: 'header', text: plain(size) }), 150],
  'elements of a context': [
    (size) => ({ type: 'context', elements: many(size, () => plain(1)) }),
    10,
  ],
  'elements of actions': [
    (size) => ({ type: 'actions', elements: many(size, () => ({ type: 'datepicker' })) }),
    25,
  ],
  'label of an input': [
    (size) => ({ type: 'input', label: plain(size), element: { type: 'plain_text_input' } }),
    2000,
  ],
  'hint of an input': [
    (size) => ({
      type: 'input',
      label: plain(1),
      hint: plain(size),
      element: { type: 'plain_text_input' },
    }),
    2000,
  ],
  placeholder: [
    (size) => ({
      type: 'input',
      label: plain(1),
      element: { type: 'plain_text_input', placeholder: plain(size) },
    }),
    150,
  ],
  block_id: [(size) => ({ type: 'divider', block_id: 'b'.repeat(size) }), 255],
  action_id: [(size) => button({ action_id: 'a'.repeat(size) }), 255],
  'text of a button': [(size) => button({ text: plain(size) }), 75],
  'value of a button': [(size) => button({ value: 'v'.repeat(size) }), 2000],
  'address of a button': [
    (size) => button({ url: `https://e.com/${'a'.repeat(size - 14)}` }),
    3000,
  ],
  'options of a menu': [(size) => select({ options: many(size, named) }), 100],
  'groups of options': [
    (size) =>
      select({ option_groups: many(size, () => ({ label: plain(1), options: [option()] })) }),
    100,
  ],
  'text of an option': [(size) => select({ options: [option({ text: plain(size) })] }), 75],
  'description of an option': [
    (size) => select({ options: [option({ description: plain(size) })] }),
    75,
  ],
  'value of an option': [(size) => select({ options: [option({ value: 'v'.repeat(size) })] }), 75],
  'options of an overflow menu': [
    (size) => actions({ type: 'overflow', options: many(size, named) }),
    5,
  ],
  'options of checkboxes': [
    (size) => actions({ type: 'checkboxes', options: many(size, named) }),
    10,
  ],
  'options of radio buttons': [
    (size) => actions({ type: 'radio_buttons', options: many(size, named) }),
    10,
  ],
  'title of a question': [(size) => confirm({ title: plain(size) }), 100],
  'text of a question': [(size) => confirm({ text: plain(size) }), 300],
  'button of a question': [(size) => confirm({ deny: plain(size) }), 30],
  'description of a picture': [
    (size) => ({ type: 'image', image_url: 'https://e.com/a.png', alt_text: 'a'.repeat(size) }),
    2000,
  ],
  'text of Markdown': [(size) => ({ type: 'markdown', text: 'm'.repeat(size) }), 12_000],
  'rows of a table': [
    (size) => ({ type: 'table', rows: many(size, () => [{ type: 'raw_text', text: 'x' }]) }),
    100,
  ],
  'cells of a row': [
    (size) => ({ type: 'table', rows: [many(size, () => ({ type: 'raw_text', text: 'x' }))] }),
    20,
  ],
}

test.each(Object.entries(LIMITS))('%s: exactly as much as Slack allows', (_what, [make, most]) => {
  expect(checkBlocks([make(most)]).ok).toBe(true)
  expect(checkBlocks([make(most + 1)]).ok).toBe(false)
})

const VIEW_LIMITS: Readonly<Record<string, readonly [(size: number) => Json, number]>> = {
  title: [(size) => ({ title: plain(size) }), 24],
  submit: [(size) => ({ submit: plain(size) }), 24],
  close: [(size) => ({ close: plain(size) }), 24],
  callback_id: [(size) => ({ callback_id: 'c'.repeat(size) }), 255],
  external_id: [(size) => ({ external_id: 'e'.repeat(size) }), 255],
  private_metadata: [(size) => ({ private_metadata: 'p'.repeat(size) }), 3000],
  blocks: [(size) => ({ blocks: many(size, () => ({ type: 'divider' })) }), 100],
}

test.each(Object.entries(VIEW_LIMITS))(
  '%s of a modal: exactly as much as Slack allows',
  (_what, [make, most]) => {
    const modal = (size: number): Json => ({
      type: 'modal',
      title: plain(1),
      blocks: [],
      ...make(size),
    })

    expect(checkView('views.open', modal(most)).ok).toBe(true)
    expect(checkView('views.open', modal(most + 1)).ok).toBe(false)
  },
)
