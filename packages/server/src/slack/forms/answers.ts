import type { Incident } from '@hikeshi/contract'
import type { ModalView } from '@slack/types'
import type { Action, Pressed } from '../actions/action.ts'
import { partsOf } from '../actions/value.ts'
import { DONE, type Answer, type SlackCall } from '../call.ts'
import { paragraph, markupOf } from '../views/kit/index.ts'
import { contextOf, leadingTo } from './modal.ts'

/** Something that only whoever asked sees. */
export function privately(text: string): Answer {
  return { kind: 'privately', message: paragraph(markupOf(text), text) }
}

/** The same, and what was pressed is done with. */
export function settling(text: string): Answer {
  return { kind: 'privately', message: paragraph(markupOf(text), text), settles: true }
}

/**
 * Opens a form: by itself, or in place of the list that it was asked for in. It then remembers the list, which comes
 * back, as it is by then, when the form was sent.
 */
export function shown(pressed: Pressed | null, view: ModalView): Answer {
  if (!pressed?.form) return { kind: 'form', view }
  const { list, incident } = contextOf(pressed.form.context)
  if (list === undefined || view.callback_id === 'list') return { kind: 'replace', view }
  const leading = { back: list, of: incident ?? '', drawn: pressed.form.hash }
  return { kind: 'replace', view: leadingTo(view, leading) }
}

/** A button that opens a form, made of the parts of its value. */
export function opens(
  make: (
    call: SlackCall,
    first: string,
    second: string,
    third: string,
  ) => ModalView | Promise<ModalView>,
): Action {
  return async (call, pressed) => {
    const [first, second, third] = partsOf(pressed.value)
    return shown(pressed, await make(call, first, second, third))
  }
}

/** A button that does one thing. What changed shows where it stands. */
export function does(
  act: (call: SlackCall, first: string, second: string, third: string) => Promise<unknown>,
): Action {
  return async (call, pressed) => {
    const [first, second, third] = partsOf(pressed.value)
    await act(call, first, second, third)
    return DONE
  }
}

export const incidentOf = ({ api }: SlackCall, incident: string): Promise<Incident> =>
  api.incidents.get({ incident })

/** Who acts. Everything in Slack is done by somebody. */
export function me({ caller }: SlackCall): string {
  if (caller.person === null) throw new Error('somebody without a person acted in Slack')
  return caller.person.id
}
