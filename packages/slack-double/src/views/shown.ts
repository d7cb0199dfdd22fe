import type { ViewRow } from '../core/interactions.ts'
import type { Json, State } from '../core/state.ts'
import { stateValues } from './values.ts'

/** What a view says when the app did not. */
const UNSAID = {
  private_metadata: '',
  callback_id: '',
  title: { type: 'plain_text', text: 'View Title', emoji: true },
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: null,
}

/** A view as answers and payloads show it. `entered` is left out of an answer to the app that just sent it. */
export function shownView(state: State, row: ViewRow, values?: Json): Json {
  const { view } = row
  const install = Object.values(state.installs).find(
    ({ appId, teamId }) => appId === row.appId && teamId === row.teamId,
  )
  return {
    ...UNSAID,
    ...view,
    id: row.id,
    team_id: row.teamId,
    type: row.type,
    state: { values: values ?? {} },
    hash: row.hash,
    previous_view_id: row.previousId,
    root_view_id: row.rootId,
    app_id: row.appId,
    external_id: row.externalId,
    app_installed_team_id: row.teamId,
    bot_id: install?.botId ?? '',
  }
}

/** A view with what the person sees in its fields, as payloads carry it. */
export function filledView(state: State, row: ViewRow): Json {
  return shownView(state, row, stateValues(blocksOf(row), row.values))
}

/** The blocks of a view. */
export function blocksOf({ view }: ViewRow): readonly Json[] {
  return view['blocks'] as readonly Json[]
}
