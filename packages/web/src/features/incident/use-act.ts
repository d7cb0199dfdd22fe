import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../../api.ts'
import { useWords } from '../../words.tsx'

/**
 * One thing a person does to an incident. It counts as done once what it changed is on screen.
 * A refusal shows as a notification, unless whoever acts shows it in place (`inline`).
 */
export function useAct<Input, Output>(
  incident: string,
  send: (input: Input) => Promise<Output>,
  refusals: 'notify' | 'inline' = 'notify',
) {
  const queries = useQueryClient()
  const { words } = useWords()

  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['incident', incident] }),
    onError: (error) => {
      if (refusals === 'inline') return
      const { title, detail } = problemOf(error)
      const { problem } = words.screens.common
      notifications.show({
        color: 'kaki',
        title: title || problem.title,
        message: detail || problem.unreachable,
      })
    },
  })
}
