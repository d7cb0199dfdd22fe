import { useMutation, useQueryClient } from '@tanstack/react-query'

/** One change to a team; every list of teams shows it. */
export function useTeam<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['teams'] }),
  })
}
