import type { SlackLink } from '@hikeshi/contract'
import { Button, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { ProblemNotice } from '../../../components/ProblemNotice.tsx'
import { slackLinksQuery } from '../../../queries.ts'
import { useWords } from '../../../words.tsx'
import classes from './Slack.module.css'

/** Who of the workspace is who here, to look at and to undo. */
export function Links() {
  const { people } = useWords().words.screens.slack
  const { data, error } = useQuery(slackLinksQuery)
  const queries = useQueryClient()
  const unlink = useMutation({
    mutationFn: (link: string) => api.slack.unlink({ link }),
    onSuccess: () => queries.invalidateQueries({ queryKey: slackLinksQuery.queryKey }),
  })

  return (
    <section aria-labelledby="links">
      <Title order={2} id="links" mb="sm">
        {people.title}
      </Title>
      <Stack gap="sm">
        <Text c="dimmed">{data?.items.length === 0 ? people.none : people.text}</Text>
        <ProblemNotice error={error ?? unlink.error} />
        <ul className={classes.checks}>
          {data?.items.map((link) => (
            <li key={link.id} className={classes.link}>
              <div className={classes.grow}>
                <Text fw={600}>{link.person.name}</Text>
                <Text c="dimmed" size="sm">
                  {link.slackUser} · {people[stateOf(link)]}
                </Text>
              </div>
              {link.can.unlink && (
                <Button
                  variant="default"
                  aria-label={people.unlinkOf(link.person.name)}
                  loading={unlink.isPending && unlink.variables === link.id}
                  onClick={() => unlink.mutate(link.id)}
                >
                  {people.unlink}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  )
}

function stateOf({ state, confirmed }: SlackLink) {
  if (state !== 'linked') return state
  return confirmed ? 'confirmed' : 'unconfirmed'
}
