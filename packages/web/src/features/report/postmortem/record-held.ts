import type { Postmortem } from '@hikeshi/contract'
import { api } from '../../../api.ts'

type Decided = Postmortem & { readonly form: NonNullable<Postmortem['form']> }

/** Records that it was held, in the form and with the people already decided. */
export function recordHeld(incident: string, { form, at, facilitator }: Decided, outcome: string) {
  return api.postmortem.decide({
    incident,
    form,
    held: true,
    outcome,
    ...(at ? { at } : {}),
    ...(facilitator ? { facilitator: facilitator.id } : {}),
  })
}
