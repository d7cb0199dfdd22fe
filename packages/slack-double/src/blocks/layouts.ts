import { elementsOf } from './elements.ts'
import {
  anything,
  anyText,
  flag,
  list,
  oneOf,
  plainText,
  record,
  slackFile,
  typedAs,
  upTo,
} from './parts.ts'
import type { Shape } from './shape.ts'

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home'

interface Layout {
  readonly surfaces: readonly Surface[]
  readonly fields: Readonly<Record<string, Shape>>
  readonly open?: boolean
}

const ALL: readonly Surface[] = ['message', 'modal', 'home']
const MESSAGE: readonly Surface[] = ['message']

const cell: Shape = {
  kind: 'typed',
  types: {
    raw_text: typedAs('raw_text', { 'text!': upTo(3000) }),
    raw_number: { kind: 'fields', required: ['type'], fields: {}, open: true },
    rich_text: { kind: 'fields', required: ['type', 'elements'], fields: {}, open: true },
  },
}

const richPart: Shape = {
  kind: 'fields',
  required: ['type'],
  fields: {
    type: oneOf('rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote'),
    elements: list(anything, 0),
  },
  open: true,
}

/** Every layout block: its fields with their limits, and the surfaces that show it. Those marked open are known by name; their insides pass unseen. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  section: layout(ALL, {
    text: anyText(3000),
    accessory: elementsOf('accessory'),
    fields: list(anyText(2000), 1, 10),
    expand: flag,
  }),
  divider: layout(ALL, {}),
  header: layout(ALL, { 'text!': plainText(150) }),
  image: layout(ALL, {
    'image_url!slack_file': upTo(3000),
    'alt_text!': upTo(2000),
    title: plainText(2000),
    slack_file: slackFile,
  }),
  context: layout(ALL, { 'elements!': list(elementsOf('context'), 1, 10) }),
  actions: layout(ALL, { 'elements!': list(elementsOf('actions'), 1, 25) }),
  input: layout(ALL, {
    'label!': plainText(2000),
    'element!': elementsOf('input'),
    hint: plainText(2000),
    optional: flag,
    dispatch_action: flag,
  }),
  rich_text: layout(ALL, { 'elements!': list(richPart, 0) }),
  markdown: layout(MESSAGE, { 'text!': { kind: 'string', min: 1, max: 12_000 } }),
  table: layout(MESSAGE, {
    'rows!': list(list(cell, 1, 20), 1, 100),
    column_settings: list(
      record({ align: oneOf('left', 'center', 'right'), is_wrapped: flag }),
      0,
      20,
    ),
  }),
  context_actions: layout(MESSAGE, {
    'elements!': list(elementsOf('context_actions'), 1, 5),
  }),
  alert: layout(ALL, {
    'text!': anyText(3000),
    level: oneOf('default', 'info', 'warning', 'error', 'success'),
  }),
  video: unseen(ALL, 'alt_text', 'title', 'thumbnail_url', 'video_url'),
  file: unseen(MESSAGE, 'external_id', 'source'),
  card: unseen(ALL),
  carousel: unseen(ALL, 'elements'),
  container: unseen(ALL, 'child_blocks'),
  data_table: unseen(MESSAGE),
  data_visualization: unseen(MESSAGE),
  plan: unseen(MESSAGE),
  task_card: unseen(MESSAGE),
}

/** What a block on a surface may be. */
export function blockOn(surface: Surface): Shape {
  const types = Object.entries(LAYOUTS)
    .filter(([, { surfaces }]) => surfaces.includes(surface))
    .map(([type, { fields, open = false }]) => [type, { ...typedAs(type, fields), open }] as const)
  return { kind: 'typed', types: Object.fromEntries(types) }
}

function layout(surfaces: readonly Surface[], fields: Layout['fields']): Layout {
  return { surfaces, fields: { block_id: upTo(255), ...fields } }
}

function unseen(surfaces: readonly Surface[], ...required: readonly string[]): Layout {
  const fields = Object.fromEntries(required.map((name) => [`${name}!`, anything]))
  return { ...layout(surfaces, fields), open: true }
}
