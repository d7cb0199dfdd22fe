import { useMutation, useQueryClient } from '@tanstack/react-query'

const NOUNS: ReadonlySet<string> = new Set([
  'handbook',
  'tips',
  'proposals',
  'reflections',
  'settings',
])

/** One thing a person does to what we write together. It counts as done once it is on screen. */
export function useHandbookAct<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    // Also when it was refused: what it was about may have changed meanwhile.
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => NOUNS.has(String(queryKey[0])),
      }),
  })
}
