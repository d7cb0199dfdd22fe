import type { Incident } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'

/** Every role of the organisation, in its order, with who has it here; then any other in use. */
export function useRoles({ roles }: Pick<Incident, 'roles'>): Incident['roles'] {
  const { data } = useQuery(settingsQuery)
  const known = (data?.roles ?? []).map(({ key }) => key)
  const here = known.map(
    (role) => roles.find((one) => one.role === role) ?? { role, person: null, offeredTo: null },
  )
  return [...here, ...roles.filter(({ role }) => !known.includes(role))]
}
