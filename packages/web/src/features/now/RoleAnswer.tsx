import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'

/** Accept the role, or decline it. */
export function RoleAnswer(props: { readonly number: string; readonly role: string }) {
  const { mine } = useWords().words.screens.now
  const queries = useQueryClient()
  const answer = useMutation({
    mutationFn: (verb: 'acceptRole' | 'declineRole') =>
      api.incidents[verb]({ incident: props.number, role: props.role }),
    onSuccess: (incident) => {
      queries.setQueryData(['incident', props.number], incident)
      return queries.invalidateQueries({ queryKey: ['incidents'] })
    },
  })

  return (
    <>
      <Button size="xs" loading={answer.isPending} onClick={() => answer.mutate('acceptRole')}>
        {mine.accept}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={answer.isPending}
        onClick={() => answer.mutate('declineRole')}
      >
        {mine.decline}
      </Button>
      <ProblemNotice error={answer.error} />
    </>
  )
}
