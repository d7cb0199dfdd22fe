import type { Me } from '@hikeshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { frontQuery, meQuery } from '../../queries.ts'

/** Goes inside as this person, with nothing left over from whoever was here before. */
export function useEnter(): (me: Me, to?: string) => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()

  return async (me, to = '/') => {
    queries.setQueryData(meQuery.queryKey, me)
    queries.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'front',
    })
    await queries.invalidateQueries({ queryKey: frontQuery.queryKey })
    router.history.push(to)
  }
}
