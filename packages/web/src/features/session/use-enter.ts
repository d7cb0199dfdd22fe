import type { Me } from '@hikeshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { frontQuery, meQuery } from '../../queries.ts'

/** What the pages before the door show; it stays until they are gone. */
const OUTSIDE = new Set<unknown>(['me', 'front', 'join'])

/** Goes inside as this person, with nothing left over from whoever was here before. */
export function useEnter(): (me: Me, to?: string) => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()

  return async (me, to = '/') => {
    queries.setQueryData(meQuery.queryKey, me)
    router.history.push(to)
    await queries.resetQueries({ predicate: ({ queryKey }) => !OUTSIDE.has(queryKey[0]) })
    await queries.invalidateQueries({ queryKey: frontQuery.queryKey, refetchType: 'none' })
  }
}
