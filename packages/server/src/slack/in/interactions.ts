import type { Pressed } from '../actions/action.ts'
import { ACTIONS } from '../actions/index.ts'
import { runCommand } from '../commands/run.ts'
import { FORMS } from '../forms/index.ts'
import type { Inside } from '../inside.ts'
import { SHORTCUTS } from '../shortcuts/index.ts'
import { createAttendant, type Incoming } from './attend.ts'
import { createCallers } from './caller.ts'
import { unknown } from './failure.ts'
import { at, heardInClick, heardInCommand, heardInForm, textAt, valueOf, valuesIn } from './read.ts'
import { entry } from './registered.ts'
import { createSuggester } from './suggest.ts'
import { chosenOf, createWorkspace } from './workspace.ts'

export type { Incoming } from './attend.ts'
export type Interactions = ReturnType<typeof createInteractions>

/** Everything that somebody does and waits for: one look into a registry, one answer. */
export function createInteractions(inside: Inside) {
  const callers = createCallers(inside)
  const attend = createAttendant(inside, callers)
  const workspace = createWorkspace(inside)

  return {
    command: (incoming: Incoming) => {
      const { body } = incoming
      const text = textAt(body, 'text')
      const heard = heardInCommand(body)
      return attend({ kind: 'command', heard, incoming }, (call) => runCommand(call, text))
    },

    action: (incoming: Incoming) => {
      const { body } = incoming
      const handle = entry(ACTIONS, textAt(body, 'actions', 0, 'action_id'))
      return attend({ kind: 'click', heard: heardInClick(body), incoming }, (call) =>
        handle ? handle(call, pressedIn(body)) : unknown(call),
      )
    },

    form: (incoming: Incoming) => {
      const { body } = incoming
      const handle = entry(FORMS, textAt(body, 'view', 'callback_id'))
      const view = at(body, 'view')
      const sent = { context: textAt(view, 'private_metadata'), values: valuesIn(view) }
      return attend({ kind: 'form', heard: heardInForm(body), incoming }, (call) =>
        handle ? handle(call, sent) : unknown(call),
      )
    },

    shortcut: (incoming: Incoming) => {
      const { body } = incoming
      const heard = heardInClick(body)
      const { place } = heard
      const found = entry(SHORTCUTS, textAt(body, 'callback_id'))
      return attend({ kind: 'shortcut', heard, incoming }, async (call) => {
        if (!found) return unknown(call)
        if (!place?.message) return found.run(call, null)
        const permalink = await workspace.permalink(place.channel, place.message)
        const spot = { channel: place.channel, permalink }
        return found.run(call, await chosenOf(inside, at(body, 'message'), spot))
      })
    },

    /** Somebody types into a menu: what fits is offered. */
    options: createSuggester(inside, callers),

    /** A form that was closed unsent: nothing of ours waits for it. */
    ignored: ({ ack }: Pick<Incoming, 'ack'>) => ack(),
  }
}

function pressedIn(body: unknown): Pressed {
  const value = valueOf(at(body, 'actions', 0))
  const view = at(body, 'view')
  const form = {
    id: textAt(view, 'id'),
    hash: textAt(view, 'hash'),
    context: textAt(view, 'private_metadata'),
    values: valuesIn(view),
  }
  return {
    value: typeof value === 'string' ? value : '',
    chosen: Array.isArray(value) ? value : [],
    form: textAt(view, 'type') === 'modal' ? form : null,
  }
}
