import { refuseArgument } from '../blocks/index.ts'
import { ApiError } from '../core/api-error.ts'
import type { ViewRow } from '../core/interactions.ts'
import type { Json, State } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'

/** So many modals may lie on each other. */
const STACK = 3

/** Whose view it is. */
export interface Owner {
  readonly appId: string
  readonly teamId: string
  readonly userId: string
}

/** Puts a modal on someone's screen as the first of a stack. */
export function openModal(turn: Turn, owner: Owner, view: Json): ViewRow {
  closeAll(turn, owner.userId)
  const row = newView(turn, owner, view, null)
  turn.put('stacks', owner.userId, [row.id])
  return row
}

/** Puts a modal on top of the one from which the person did something. */
export function pushModal(turn: Turn, owner: Owner, view: Json, from: string | null): ViewRow {
  const below = from === null ? undefined : liveView(turn.state, from)
  if (!below) throw new ApiError('not_found')
  if (below.type !== 'modal') {
    return refuseArgument(
      "must match the `type` of the root view whose stack we're pushing onto",
      '/view/type',
    )
  }
  const stack = stackOf(turn.state, owner.userId)
  if (stack.length >= STACK) throw new ApiError('push_limit_reached')
  const row = newView(turn, owner, view, stack.at(-1) ?? below)
  turn.put('stacks', owner.userId, [...stack.map(({ id }) => id), row.id])
  return row
}

/** Replaces a view. What the person entered stays where the ids stay. */
export function replaceView(turn: Turn, row: ViewRow, view: Json): ViewRow {
  const next = {
    ...row,
    view,
    hash: newHash(turn),
    externalId: externalId(turn, row.appId, view, row.id),
  }
  turn.put('views', row.id, next)
  return next
}

/** Shows someone an app's Home tab. */
export function publishHome(turn: Turn, owner: Owner, view: Json): ViewRow {
  const known = homeOf(turn.state, owner)
  return known ? replaceView(turn, known, view) : newView(turn, owner, view, null)
}

/** The Home tab that an app has published for someone. */
export function homeOf(
  state: State,
  { appId, userId }: Omit<Owner, 'teamId'>,
): ViewRow | undefined {
  return Object.values(state.views).find(
    (row) => row.type === 'home' && row.appId === appId && row.userId === userId,
  )
}

/** Takes the top modal away; the one below shows again. */
export function closeTop(turn: Turn, userId: string): void {
  const stack = stackOf(turn.state, userId)
  const top = stack.at(-1)
  if (!top) return
  turn.drop('views', top.id)
  turn.put(
    'stacks',
    userId,
    stack.slice(0, -1).map(({ id }) => id),
  )
}

/** Takes every modal of someone away. */
export function closeAll(turn: Turn, userId: string): void {
  for (const { id } of stackOf(turn.state, userId)) turn.drop('views', id)
  turn.put('stacks', userId, [])
}

/** The modals of someone from the bottom up. */
export function stackOf(state: State, userId: string): readonly ViewRow[] {
  const ids = state.stacks[userId] ?? []
  return ids.flatMap((id) => state.views[id] ?? [])
}

/** A view that is still on a screen. */
export function liveView(state: State, id: string): ViewRow | undefined {
  return Object.hasOwn(state.views, id) ? state.views[id] : undefined
}

function newView(turn: Turn, owner: Owner, view: Json, below: ViewRow | null): ViewRow {
  const id = turn.id('V')
  const row: ViewRow = {
    id,
    type: view['type'] === 'home' ? 'home' : 'modal',
    ...owner,
    view,
    hash: newHash(turn),
    externalId: externalId(turn, owner.appId, view, id),
    rootId: below?.rootId ?? id,
    previousId: below?.id ?? null,
    values: {},
  }
  turn.put('views', id, row)
  return row
}

function newHash(turn: Turn): string {
  return `${String(Math.floor(turn.now / 1000))}.${turn.random(8)}`
}

/** An app's own name for a view, which no other open view of it may have. */
function externalId(turn: Turn, appId: string, view: Json, id: string): string {
  const name = typeof view['external_id'] === 'string' ? view['external_id'] : ''
  const taken = Object.values(turn.state.views).some(
    (row) => row.id !== id && row.appId === appId && row.externalId === name,
  )
  if (name !== '' && taken) throw new ApiError('duplicate_external_id')
  return name
}
