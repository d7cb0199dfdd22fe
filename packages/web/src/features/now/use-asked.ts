import type { Incident } from '@hikeshi/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMe } from '../../me.ts'
import { boardQuery, openIncidentsQuery } from './queries.ts'

export interface Asked {
  readonly what: 'role' | 'close' | 'agree'
  readonly incident: Incident
  /** The key of the role on offer. */
  readonly role?: string
}

/** Boards of open incidents that are read for what they ask of me. */
const LOOKED_AT = 20

/** What open incidents ask of me besides to-dos, as their boards say. */
export function useAsked(): readonly Asked[] {
  const { person } = useMe()
  const { data: open } = useQuery(openIncidentsQuery)
  const boards = useQueries({
    queries: (open?.items ?? []).slice(0, LOOKED_AT).map(({ number }) => boardQuery(number)),
  })
  return boards.flatMap(({ data }) => (data ? asksOf(data, person.id) : []))
}

function asksOf(incident: Incident, me: string): readonly Asked[] {
  const offered = incident.roles.filter(({ offeredTo }) => offeredTo?.id === me)
  return [
    ...offered.map(({ role }) => ({ what: 'role' as const, incident, role })),
    ...(incident.can.decideClose ? [{ what: 'close' as const, incident }] : []),
    ...(incident.can.agree ? [{ what: 'agree' as const, incident }] : []),
  ]
}
