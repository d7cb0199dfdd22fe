import { refuse } from '../acts/find.ts'
import { checkOffer } from '../blocks/check.ts'
import type { Double, Interaction } from '../core/double.ts'
import type { App, Json, State } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { actionsPayload, suggestionPayload } from '../interactivity/payloads.ts'
import { enteredKey, type Deed, type Spot } from '../interactivity/payload-parts.ts'
import { answerField, withAnswer, type Located } from '../views/values.ts'
import { answerFor, type Choice } from './answers.ts'
import { clickOutcome, DONE, type Outcome } from './outcome.ts'
import { findElement, person, type Aim, type Which } from './spots.ts'

/** What someone aims at on their screen. */
export interface Press {
  readonly userId: string
  readonly aim: Aim
  readonly which: Which
}

/** Clicks a button; the app has three seconds to say that it heard. */
export async function click(double: Double, press: Press): Promise<Outcome> {
  const interaction = double.change((turn): Interaction => {
    const { deed, spot, at } = begin(turn, press)
    if (answerField(at.element['type']) !== null) refuse('not_a_button')
    return { appId: deed.app.id, kind: 'interactive', payload: actionsPayload(deed, spot, at, {}) }
  })
  return clickOutcome(await double.send(interaction))
}

/** Chooses or types something. The app hears of it at once, unless it stands in a form that is sent as a whole. */
export async function choose(double: Double, press: Press, choice: Choice): Promise<Outcome> {
  const interaction = double.change((turn): Interaction | null => {
    const { deed, spot, at } = begin(turn, press)
    const { type } = at.element
    const field = answerField(type)
    if (field === null && type !== 'overflow') refuse('not_a_field')
    const answer = answerFor(at.element, choice)
    const now = field === null ? spot : enter(turn, spot, { at, userId: press.userId, answer })
    if (at.block['type'] === 'input' && at.block['dispatch_action'] !== true) return null
    const payload = actionsPayload(deed, now, at, { [field ?? 'selected_option']: answer })
    return { appId: deed.app.id, kind: 'interactive', payload }
  })
  return interaction ? clickOutcome(await double.send(interaction)) : DONE
}

/** Slack asks no app before so much was typed, unless the menu says otherwise. */
const TYPED_MIN = 3

/** What an app offers in an external menu for what someone has typed. What Slack could not show is refused. */
export async function suggestions(
  double: Double,
  press: Press,
  typed: string,
): Promise<readonly Json[]> {
  const interaction = double.change((turn): Interaction | null => {
    const { deed, spot, at } = begin(turn, press)
    if (!String(at.element['type']).includes('external')) refuse('not_an_external_menu')
    if (typed.length < Number(at.element['min_query_length'] ?? TYPED_MIN)) return null
    return {
      appId: deed.app.id,
      kind: 'options',
      payload: suggestionPayload(deed, spot, at, typed),
    }
  })
  if (interaction === null) return []
  const answer = await double.send(interaction)
  return answer.ok ? offered(answer.body) : []
}

function offered(body: unknown): readonly Json[] {
  const checked = checkOffer(body)
  if (!checked.ok) refuse('invalid_options')
  const { options, option_groups: groups } = checked.value as {
    readonly options?: readonly Json[]
    readonly option_groups?: readonly { readonly options: readonly Json[] }[]
  }
  return options ?? (groups ?? []).flatMap((group) => group.options)
}

function begin(turn: Turn, press: Press): { deed: Deed; spot: Spot; at: Located } {
  const user = person(turn.state, press.userId)
  const { spot, appId, at } = findElement(turn.state, user, press.aim, press.which)
  return { deed: { turn, app: appOf(turn.state, appId), user }, spot, at }
}

/** The app of that id. */
export function appOf(state: State, id: string): App {
  return state.apps[id] ?? refuse('no_app')
}

interface Entered {
  readonly at: Located
  readonly userId: string
  readonly answer: unknown
}

/** Keeps what was entered, and gives the place as it is now. */
function enter(turn: Turn, spot: Spot, { at, userId, answer }: Entered): Spot {
  if (spot.kind === 'view') {
    const row = { ...spot.row, values: withAnswer(spot.row.values, at, answer) }
    turn.put('views', row.id, row)
    return { kind: 'view', row }
  }
  const key = enteredKey(spot, userId)
  turn.put('entered', key, withAnswer(turn.state.entered[key] ?? {}, at, answer))
  return spot
}
