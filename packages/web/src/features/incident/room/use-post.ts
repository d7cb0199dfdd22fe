import type { EntryKind } from '@hikeshi/contract'
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'

export interface Written {
  readonly text: string
  readonly markAs: EntryKind | null
}

const key = (incident: string) => ['post', incident] as const

/** Sends a message. It shows at once as being sent, and until the room has it. */
export function usePost(incident: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: key(incident),
    mutationFn: ({ text, markAs }: Written) =>
      api.messages.post({ incident, text, ...(markAs ? { markAs } : {}) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['incident', incident] }),
    scope: { id: `post ${incident}` },
  })
}

/** What was written here and is not in the room yet: on its way, or refused. */
export function usePosting(incident: string) {
  const queries = useQueryClient()
  const written = useMutationState({
    filters: { mutationKey: key(incident) },
    select: ({ mutationId, state: { status, variables } }) => ({
      id: mutationId,
      status,
      written: variables as Written,
    }),
  })
  const forget = (id: number) => {
    const cache = queries.getMutationCache()
    const mutation = cache.getAll().find(({ mutationId }) => mutationId === id)
    if (mutation) cache.remove(mutation)
  }
  return {
    posting: written.filter(({ status }) => status === 'pending' || status === 'error'),
    forget,
  }
}
