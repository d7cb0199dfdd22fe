import { refuse } from '../acts/find.ts'
import { takeView } from '../blocks/index.ts'
import { isRecord } from '../blocks/shape.ts'
import type { Double, Interaction } from '../core/double.ts'
import type { ViewRow } from '../core/interactions.ts'
import type { Json } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { closedPayload, submissionPayload } from '../interactivity/payloads.ts'
import {
  closeAll,
  closeTop,
  liveView,
  pushModal,
  replaceView,
  stackOf,
  type Owner,
} from '../views/rows.ts'
import { blocksOf } from '../views/shown.ts'
import { formErrors } from './checks.ts'
import { attempt, DONE, TROUBLE, type Outcome } from './outcome.ts'
import { appOf } from './press.ts'
import { person } from './spots.ts'

/** Sends the modal on top. Slack looks at the fields first, then the app may object, change the modal or put another on it. */
export async function submit(double: Double, userId: string): Promise<Outcome> {
  const top = topOf(double, userId)
  const errors = formErrors(top)
  const [first] = Object.values(errors)
  if (first !== undefined) return { ok: false, error: first, errors }
  const interaction = double.change((turn): Interaction => {
    const app = appOf(turn.state, top.appId)
    const payload = submissionPayload({ turn, app, user: person(turn.state, userId) }, top)
    return { appId: app.id, kind: 'interactive', payload }
  })
  const answer = await double.send(interaction)
  if (!answer.ok) return TROUBLE
  return double.change((turn) => {
    const row = liveView(turn.state, top.id)
    return row ? follow(turn, row, answer.body) : DONE
  })
}

/** Closes the modal on top, or all of them by the cross in the corner. */
export async function close(double: Double, userId: string, all: boolean): Promise<Outcome> {
  const top = topOf(double, userId)
  const clears = all || top.view['clear_on_close'] === true
  const told = double.change((turn): readonly Interaction[] => {
    const gone = clears ? stackOf(turn.state, userId).toReversed() : [top]
    const interactions = gone
      .filter(({ view }) => view['notify_on_close'] === true)
      .map((row): Interaction => {
        const deed = { turn, app: appOf(turn.state, row.appId), user: person(turn.state, userId) }
        return {
          appId: row.appId,
          kind: 'interactive',
          payload: closedPayload(deed, row, clears),
        }
      })
    if (clears) closeAll(turn, userId)
    else closeTop(turn, userId)
    return interactions
  })
  await Promise.all(told.map((interaction) => double.send(interaction)))
  return DONE
}

function topOf({ state }: Double, userId: string): ViewRow {
  return stackOf(state, userId).at(-1) ?? refuse('no_modal')
}

type Follow = (turn: Turn, row: ViewRow, body: Json) => Outcome

const FOLLOWS: Readonly<Record<string, Follow>> = {
  errors: (_turn, row, body) => fieldErrors(row, body['errors']),
  clear: (turn, row) => {
    closeAll(turn, row.userId)
    return DONE
  },
  update: (turn, row, body) => shown(turn, body['view'], (view) => replaceView(turn, row, view)),
  push: (turn, row, body) =>
    shown(turn, body['view'], (view) => pushModal(turn, ownerOf(row), view, row.id)),
}

/** Does what the app answered. An answer that makes no sense is trouble for the person, and the form stays. */
function follow(turn: Turn, row: ViewRow, body: unknown): Outcome {
  if (!isRecord(body) || body['response_action'] === undefined) {
    closeTop(turn, row.userId)
    return DONE
  }
  const action = body['response_action']
  const known =
    typeof action === 'string' && Object.hasOwn(FOLLOWS, action) ? FOLLOWS[action] : undefined
  return known ? known(turn, row, body) : TROUBLE
}

function shown(turn: Turn, given: unknown, show: (view: Json) => void): Outcome {
  const done = attempt(() => {
    show(takeView(turn, 'response', given))
  })
  return done.ok ? done : TROUBLE
}

/** Errors belong to input blocks that are there; any other name is an answer that Slack cannot use. */
function fieldErrors(row: ViewRow, errors: unknown): Outcome {
  const inputs = new Set(
    blocksOf(row)
      .filter(({ type }) => type === 'input')
      .map(({ block_id: id }) => id),
  )
  const entries = isRecord(errors) ? Object.entries(errors) : []
  const [first] = entries
  const usable = entries.every(([id, text]) => inputs.has(id) && typeof text === 'string')
  if (!first || !usable) return TROUBLE
  const texts = entries.map(([id, text]) => [id, String(text)] as const)
  return { ok: false, error: String(first[1]), errors: Object.fromEntries(texts) }
}

function ownerOf({ appId, teamId, userId }: ViewRow): Owner {
  return { appId, teamId, userId }
}
