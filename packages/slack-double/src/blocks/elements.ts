import {
  anything,
  confirmation,
  conversationFilter,
  dispatchConfig,
  flag,
  linkOption,
  list,
  oneOf,
  optionGroup,
  plainOption,
  plainText,
  record,
  richOption,
  slackFile,
  TEXTS,
  typedAs,
  upTo,
} from './parts.ts'
import type { Shape } from './shape.ts'

/** Where an element may stand. */
export type Place = 'accessory' | 'actions' | 'input' | 'context' | 'context_actions'

interface Element {
  readonly places: readonly Place[]
  readonly fields: Readonly<Record<string, Shape>>
}

const base = { action_id: upTo(255) }
const ask = { ...base, confirm: confirmation, focus_on_load: flag }
const menu = { ...ask, placeholder: plainText(150) }
const several = { ...menu, max_selected_items: { kind: 'integer', min: 1 } as const }
const typing = {
  ...base,
  dispatch_action_config: dispatchConfig,
  focus_on_load: flag,
  placeholder: plainText(150),
}

const options = {
  'options!option_groups': list(plainOption, 1, 100),
  option_groups: list(optionGroup, 1, 100),
}
const conversations = {
  default_to_current_conversation: flag,
  filter: conversationFilter,
}
const id = upTo(255)
const feedback = record({
  'text!': plainText(75),
  'value!': upTo(2000),
  accessibility_label: upTo(75),
})

const EVERYWHERE: readonly Place[] = ['accessory', 'actions', 'input']
const PRESSED: readonly Place[] = ['accessory', 'actions']
const TYPED: readonly Place[] = ['input']

/** Every element of Block Kit: its fields with their limits, and where it may stand. */
export const ELEMENTS: Readonly<Record<string, Element>> = {
  button: element(PRESSED, {
    ...base,
    'text!': plainText(75),
    url: upTo(3000),
    value: upTo(2000),
    style: oneOf('primary', 'danger'),
    confirm: confirmation,
    accessibility_label: upTo(75),
  }),
  overflow: element(PRESSED, {
    ...base,
    'options!': list(linkOption, 1, 5),
    confirm: confirmation,
  }),
  workflow_button: element(PRESSED, {
    ...base,
    'text!': plainText(75),
    'workflow!': anything,
    style: oneOf('primary', 'danger'),
    confirm: confirmation,
    accessibility_label: upTo(75),
  }),
  checkboxes: element(EVERYWHERE, {
    ...ask,
    'options!': list(richOption, 1, 10),
    initial_options: list(richOption, 0, 10),
  }),
  radio_buttons: element(EVERYWHERE, {
    ...ask,
    'options!': list(richOption, 1, 10),
    initial_option: richOption,
  }),
  datepicker: element(EVERYWHERE, {
    ...menu,
    initial_date: { kind: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
  }),
  timepicker: element(EVERYWHERE, {
    ...menu,
    initial_time: { kind: 'string', pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$` },
    timezone: upTo(255),
  }),
  datetimepicker: element(['actions', 'input'], {
    ...ask,
    initial_date_time: { kind: 'integer', min: 1_000_000_000, max: 9_999_999_999 },
  }),
  static_select: element(EVERYWHERE, { ...menu, ...options, initial_option: plainOption }),
  external_select: element(EVERYWHERE, {
    ...menu,
    initial_option: plainOption,
    min_query_length: { kind: 'integer', min: 0 },
  }),
  users_select: element(EVERYWHERE, { ...menu, initial_user: id }),
  conversations_select: element(EVERYWHERE, {
    ...menu,
    ...conversations,
    initial_conversation: id,
    response_url_enabled: flag,
  }),
  channels_select: element(EVERYWHERE, {
    ...menu,
    initial_channel: id,
    response_url_enabled: flag,
  }),
  multi_static_select: element(EVERYWHERE, {
    ...several,
    ...options,
    initial_options: list(plainOption, 0, 100),
  }),
  multi_external_select: element(EVERYWHERE, {
    ...several,
    initial_options: list(plainOption, 0, 100),
    min_query_length: { kind: 'integer', min: 0 },
  }),
  multi_users_select: element(EVERYWHERE, { ...several, initial_users: list(id, 0) }),
  multi_conversations_select: element(EVERYWHERE, {
    ...several,
    ...conversations,
    initial_conversations: list(id, 0),
  }),
  multi_channels_select: element(EVERYWHERE, { ...several, initial_channels: list(id, 0) }),
  plain_text_input: element(TYPED, {
    ...typing,
    initial_value: upTo(3000),
    multiline: flag,
    min_length: { kind: 'integer', min: 0, max: 3000 },
    max_length: { kind: 'integer', min: 1, max: 3000 },
  }),
  email_text_input: element(TYPED, { ...typing, initial_value: upTo(3000) }),
  url_text_input: element(TYPED, { ...typing, initial_value: upTo(3000) }),
  number_input: element(TYPED, {
    ...typing,
    'is_decimal_allowed!': flag,
    initial_value: upTo(255),
    min_value: upTo(255),
    max_value: upTo(255),
  }),
  rich_text_input: element(['actions', 'input'], {
    ...typing,
    initial_value: anything,
    min_lines: { kind: 'integer', min: 1, max: 100 },
    max_lines: { kind: 'integer', min: 1, max: 100 },
  }),
  file_input: element(TYPED, {
    ...base,
    filetypes: list(upTo(255), 1),
    max_files: { kind: 'integer', min: 1, max: 10 },
  }),
  image: element(['accessory', 'context'], {
    'image_url!slack_file': upTo(3000),
    'alt_text!': upTo(2000),
    slack_file: slackFile,
  }),
  feedback_buttons: element(['context_actions'], {
    ...base,
    'positive_button!': feedback,
    'negative_button!': feedback,
  }),
  icon_button: element(['context_actions'], {
    ...base,
    'icon!': upTo(255),
    'text!': plainText(75),
    value: upTo(2000),
    confirm: confirmation,
    visible_to_user_ids: list(id, 0),
    accessibility_label: upTo(75),
  }),
}

/** What may stand in a place. A context also takes bare texts. */
export function elementsOf(place: Place): Shape {
  const types = Object.entries(ELEMENTS)
    .filter(([, { places }]) => places.includes(place))
    .map(([type, { fields }]) => [type, typedAs(type, fields)] as const)
  const texts = place === 'context' ? TEXTS : {}
  return { kind: 'typed', types: { ...Object.fromEntries(types), ...texts } }
}

function element(places: readonly Place[], fields: Readonly<Record<string, Shape>>): Element {
  return { places, fields }
}
