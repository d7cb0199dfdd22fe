import { Button, Stack, TagsInput, Text, Title } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import classes from './Profile.module.css'

const AREAS_MAX = 30
const AREA_LENGTH_MAX = 40

/** What I know, in my own words. */
export function KnowledgeForm() {
  const { teams, common } = useWords().words.screens
  const { knowledge } = teams
  const me = useMe().person.id
  const queries = useQueryClient()
  const { data: known = [] } = useQuery(knowledgeQuery)
  const [typed, setTyped] = useState<string[] | null>(null)
  const said = known.find(({ person }) => person.id === me)?.areas ?? []
  const areas = typed ?? said
  const save = useMutation({
    mutationFn: () => api.knowledge.choose({ areas }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  })

  return (
    <section aria-labelledby="knowledge">
      <Title order={2} id="knowledge">
        {knowledge.title}
      </Title>
      <Text c="dimmed" mb="md">
        {knowledge.text}
      </Text>
      <Stack className={classes.form} gap="md">
        <TagsInput
          label={knowledge.label}
          placeholder={areas.length === 0 ? knowledge.placeholder : ''}
          data={Array.from(new Set(known.flatMap((one) => one.areas)))}
          classNames={{ inputField: classes.typing ?? '' }}
          maxTags={AREAS_MAX}
          value={areas}
          onChange={(next) => setTyped(next.map((area) => area.slice(0, AREA_LENGTH_MAX)))}
        />
        <ProblemNotice error={save.error} />
        <div>
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            {common.save}
          </Button>
          <Text span role="status" size="xs" c="dimmed" ml="md">
            {save.isSuccess && common.saved}
          </Text>
        </div>
      </Stack>
    </section>
  )
}

const knowledgeQuery = queryOptions({
  queryKey: ['knowledge'],
  queryFn: ({ signal }) => api.knowledge.list({}, { signal }),
  select: ({ items }) => items,
})
