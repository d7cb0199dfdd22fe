import type { MemberRole } from '@hikeshi/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Changes the role of a person, or lets them in and out. */
export function useChangePerson(person: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: { readonly role?: MemberRole; readonly active?: boolean }) =>
      api.people.change({ person, ...change }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['people'] }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]),
  })
}
