import type { SlackLink } from '@hikeshi/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { slackLinksQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'

/** One account of Slack that is taken for me. */
export function SlackAccountItem({ link }: { readonly link: SlackLink }) {
  const { me, people } = useWords().words.screens.slack
  const queries = useQueryClient()
  const settle = useMutation({
    mutationFn: async (mine: boolean) => {
      if (mine) await api.slack.confirmLink({ link: link.id })
      else await api.slack.unlink({ link: link.id })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: slackLinksQuery.queryKey }),
  })

  return (
    <Stack gap="sm" align="flex-start">
      <Text>{link.confirmed ? me.linked(link.slackUser) : me.ask}</Text>
      {!link.confirmed && <Text c="dimmed">{link.slackUser}</Text>}
      <Group gap="sm">
        {link.can.confirm && !link.confirmed && (
          <Button
            loading={settle.isPending && settle.variables}
            onClick={() => settle.mutate(true)}
          >
            {people.confirm}
          </Button>
        )}
        {link.can.unlink && (
          <Button
            variant="default"
            loading={settle.isPending && !settle.variables}
            onClick={() => settle.mutate(false)}
          >
            {people.notMe}
          </Button>
        )}
      </Group>
      <ProblemNotice error={settle.error} />
    </Stack>
  )
}
