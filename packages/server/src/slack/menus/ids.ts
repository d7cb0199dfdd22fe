import type { FormId } from '../forms/ids.ts'

/** Every menu that may hold more than Slack shows at once, by its form and its field: whoever types into it is asked for. */
const MENU_IDS = [
  'raise/type',
  'merge/into',
  'record/incident',
  'summon/team',
  'summon/role',
  'summon/area',
  'entry/basedOn',
  'settle/settledBy',
  'converge/evidence',
  'notice-draft/template',
  'notice-draft/cites',
] as const satisfies readonly `${FormId}/${string}`[]
export type MenuId = (typeof MENU_IDS)[number]
