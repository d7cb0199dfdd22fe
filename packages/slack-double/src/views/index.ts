import { refuseArgument, takeView } from '../blocks/index.ts'
import { ApiError } from '../core/api-error.ts'
import type { Call, Handler } from '../core/api.ts'
import type { ViewRow } from '../core/interactions.ts'
import type { Json } from '../core/state.ts'
import { demandTriggerFormat, spendTrigger } from '../interactivity/triggers.ts'
import { homeOf, liveView, openModal, publishHome, pushModal, replaceView } from './rows.ts'
import { shownView } from './shown.ts'

/** The methods that put views on screens. */
export const VIEW_METHODS: Readonly<Record<string, Handler>> = {
  'views.open': ({ turn, args, caller: { app, install } }) => {
    const triggerId = demandTriggerFormat(
      args.maybe('trigger_id') ?? args.maybe('interactivity_pointer'),
    )
    const view = takeView(turn, 'views.open', args.raw['view'])
    const { userId } = spendTrigger(turn, triggerId, app.id)
    return answer(turn, openModal(turn, { appId: app.id, teamId: install.teamId, userId }, view))
  },
  'views.push': ({ turn, args, caller: { app, install } }) => {
    const triggerId = demandTriggerFormat(
      args.maybe('trigger_id') ?? args.maybe('interactivity_pointer'),
    )
    const view = takeView(turn, 'views.push', args.raw['view'])
    const { userId, viewId } = spendTrigger(turn, triggerId, app.id)
    const owner = { appId: app.id, teamId: install.teamId, userId }
    return answer(turn, pushModal(turn, owner, view, viewId))
  },
  'views.update': (call) => {
    const { turn, args } = call
    const row = viewToUpdate(call)
    const view = takeView(turn, 'views.update', args.raw['view'])
    if (view['type'] !== row.type) {
      return refuseArgument('must match the `type` of the view being updated', '/view/type')
    }
    return answer(turn, replaceView(turn, row, view))
  },
  'views.publish': ({ turn, args, caller: { app, install } }) => {
    const userId = args.text('user_id')
    if (turn.state.users[userId]?.teamId !== install.teamId) {
      return refuseArgument('invalid `user_id`', '/user_id')
    }
    const view = takeView(turn, 'views.publish', args.raw['view'])
    if (!app.homeTab) throw new ApiError('not_enabled')
    demandHash(homeOf(turn.state, { appId: app.id, userId }), args.maybe('hash'))
    return answer(turn, publishHome(turn, { appId: app.id, teamId: install.teamId, userId }, view))
  },
}

function viewToUpdate({ turn, args, caller: { app } }: Call): ViewRow {
  const [id, external] = [args.maybe('view_id'), args.maybe('external_id')]
  if (id !== null && external !== null) {
    return refuseArgument('Cannot provide both `view_id` and `external_id`')
  }
  if (id === null && external === null) {
    return refuseArgument('Must provide either `view_id` or `external_id`')
  }
  const row =
    id === null
      ? Object.values(turn.state.views).find(
          ({ externalId, appId }) => appId === app.id && externalId === external,
        )
      : liveView(turn.state, id)
  if (row?.appId !== app.id) throw new ApiError('not_found')
  demandHash(row, args.maybe('hash'))
  return row
}

function demandHash(row: ViewRow | undefined, hash: string | null): void {
  if (row && hash !== null && hash !== row.hash) throw new ApiError('hash_conflict')
}

function answer({ state }: Call['turn'], row: ViewRow): Json {
  return { view: shownView(state, row) }
}
