import type { Action } from './action.ts'
import type { ActionId } from './ids.ts'
import { join } from './join.ts'

/** What each button and menu does. */
export const ACTIONS: Readonly<Partial<Record<ActionId, Action>>> = {
  'incident.join': join,
}
