import type { EventOf, Recorded } from './event.ts'
import { requiredText } from './text.ts'

/** Those who use this server together. There is one. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly namedAt: string
}

export type OrganisationEvent = EventOf<'organisation.named'>

/** The id of the one organisation. */
export const ORGANISATION = 'organisation'

export function nameOrganisation(
  organisation: Organisation | null,
  asked: { readonly name: string },
): readonly OrganisationEvent[] {
  const name = requiredText(asked.name, 'invalid-input')
  return organisation?.name === name ? [] : [{ type: 'organisation.named', data: { name } }]
}

/** The organisation after `event`. */
export function evolveOrganisation(
  _: Organisation | null,
  event: Recorded<OrganisationEvent>,
): Organisation {
  return { id: event.stream, name: event.data.name, namedAt: event.at }
}
