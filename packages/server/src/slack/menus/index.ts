import type { SlackCall } from '../call.ts'
import { entryChoices, openIncidents, typeChoices } from '../forms/choices.ts'
import type { Context } from '../forms/modal.ts'
import { citeChoices, templateChoices } from '../forms/drafting.ts'
import { areaChoices, groupChoices, teamChoices } from '../forms/people.ts'
import { settlingKinds } from '../forms/settling.ts'
import type { Choice } from '../views/kit/index.ts'
import type { MenuId } from './ids.ts'

/** Everything that can be chosen in a menu, through the eyes of whoever looks at it. */
type Menu = (call: SlackCall, context: Context) => Promise<readonly Choice[]>

/** What each menu holds: the same that its form was drawn with. */
export const MENUS: Readonly<Record<MenuId, Menu>> = {
  'raise/type': typeChoices,
  'merge/into': (call, { incident }) => openIncidents(call, incident),
  'record/incident': (call) => openIncidents(call),
  'summon/team': teamChoices,
  'summon/role': groupChoices,
  'summon/area': areaChoices,
  'entry/basedOn': (call, { incident = '' }) =>
    entryChoices(call, incident, ['fact', 'evidence', 'hypothesis']),
  'settle/settledBy': (call, { incident = '', outcome = '' }) =>
    entryChoices(call, incident, settlingKinds(outcome)),
  'converge/evidence': (call, { incident = '' }) =>
    entryChoices(call, incident, ['evidence', 'fact']),
  'notice-draft/template': (call, { incident = '', audience = '' }) =>
    templateChoices(call, incident, audience),
  'notice-draft/cites': (call, { incident = '' }) => citeChoices(call, incident),
}
