import type { Incident } from '@hikeshi/contract'
import type { Place } from './queries.ts'

/** Where this person is in an incident: its phase and state, and the role they hold. */
export function placeOf({ phase, state, roles }: Incident, me: string): Place {
  const role = roles.find(({ person }) => person?.id === me)?.role
  return { phase, state, ...(role === undefined ? {} : { role }) }
}
