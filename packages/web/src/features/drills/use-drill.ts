import type { Drill } from '@hikeshi/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** One thing a person does to a drill. It counts as done once every list shows it. */
export function useDrill<Input>(send: (input: Input) => Promise<Drill>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drills'] }),
  })
}
