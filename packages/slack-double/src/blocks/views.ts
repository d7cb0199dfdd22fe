import { blockOn } from './layouts.ts'
import { flag, list, oneOf, plainText, record, upTo } from './parts.ts'
import type { Fields, Shape } from './shape.ts'

/** The calls that carry a view. */
export type ViewCall = 'views.open' | 'views.push' | 'views.update' | 'views.publish' | 'response'

const common = {
  private_metadata: upTo(3000),
  callback_id: upTo(255),
  external_id: upTo(255),
}

const modal: Fields = record({
  'title!': plainText(24),
  'blocks!': list(blockOn('modal'), 0, 100),
  'type!': oneOf('modal'),
  close: plainText(24),
  submit: plainText(24),
  clear_on_close: flag,
  notify_on_close: flag,
  ...common,
})

const home: Fields = record({
  'blocks!': list(blockOn('home'), 0, 100),
  'type!': oneOf('home'),
  ...common,
})

/** An object, whatever is in it: the first of the two schemas that some calls join. */
const object: Shape = { kind: 'fields', required: [], fields: {}, open: true }

/** What each call takes as its view. */
export const VIEWS: Readonly<Record<ViewCall, Shape>> = {
  'views.open': { kind: 'all', of: [object, { kind: 'typed', types: { modal } }] },
  'views.push': modal,
  'views.update': { kind: 'typed', types: { modal, home } },
  'views.publish': { kind: 'all', of: [object, { kind: 'typed', types: { home } }] },
  response: modal,
}
