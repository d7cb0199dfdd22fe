import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  ContextBlockElement,
  InputBlockElement,
  KnownBlock,
  SectionBlockAccessory,
} from '@slack/types'
import { expect, test } from 'vitest'
import { elementsOf, type Place } from './elements.ts'
import { LAYOUTS } from './layouts.ts'

/** The compiler refuses a name that Slack's own types lack, and one that is missing here. */
type All<Thing extends { readonly type: string }> = Readonly<Record<Thing['type'], true>>

const SELECTS = {
  static_select: true,
  external_select: true,
  users_select: true,
  conversations_select: true,
  channels_select: true,
  multi_static_select: true,
  multi_external_select: true,
  multi_users_select: true,
  multi_conversations_select: true,
  multi_channels_select: true,
} as const
const CHOICES = { ...SELECTS, checkboxes: true, radio_buttons: true, datepicker: true } as const
const accessory: All<SectionBlockAccessory> = {
  ...CHOICES,
  timepicker: true,
  button: true,
  overflow: true,
  workflow_button: true,
  image: true,
}
const actions: All<ActionsBlockElement> = {
  ...CHOICES,
  timepicker: true,
  datetimepicker: true,
  button: true,
  overflow: true,
  workflow_button: true,
  rich_text_input: true,
}
const input: All<InputBlockElement> = {
  ...CHOICES,
  timepicker: true,
  datetimepicker: true,
  plain_text_input: true,
  rich_text_input: true,
  email_text_input: true,
  url_text_input: true,
  number_input: true,
  file_input: true,
}
const context: All<ContextBlockElement> = { image: true, plain_text: true, mrkdwn: true }
const context_actions: All<ContextActionsBlockElement> = {
  feedback_buttons: true,
  icon_button: true,
}
const blocks: All<KnownBlock> = {
  actions: true,
  alert: true,
  card: true,
  carousel: true,
  container: true,
  context: true,
  context_actions: true,
  data_table: true,
  divider: true,
  file: true,
  header: true,
  image: true,
  input: true,
  markdown: true,
  plan: true,
  rich_text: true,
  section: true,
  table: true,
  task_card: true,
  video: true,
}

test.each(Object.entries({ accessory, actions, input, context, context_actions }))(
  'what may stand in %s is what Slack’s own types say',
  (place, allowed) => {
    const shape = elementsOf(place as Place)

    expect(shape.kind === 'typed' && Object.keys(shape.types).toSorted()).toEqual(
      Object.keys(allowed).toSorted(),
    )
  },
)

test('every block of Slack’s own types is known', () => {
  expect(Object.keys(LAYOUTS)).toEqual(expect.arrayContaining(Object.keys(blocks)))
})
