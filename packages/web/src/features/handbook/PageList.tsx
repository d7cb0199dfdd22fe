import { Button, Group, Stack } from '@mantine/core'
import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { download } from './download.ts'
import classes from './handbook.module.css'
import { PageRow } from './PageRow.tsx'
import { pagesQuery } from './queries.ts'
import { RetiredPages } from './RetiredPages.tsx'

/** All pages, in the order in which they help. */
export function PageList() {
  const { words, language } = useWords()
  const { handbook } = words.screens
  const pages = useQuery(pagesQuery())
  const save = useMutation({
    mutationFn: () => api.handbook.export({ language }),
    onSuccess: ({ name, markdown }) => download(name, markdown),
  })

  return (
    <Stack gap="lg">
      <Group gap="sm">
        <ButtonLink
          size="xs"
          variant="default"
          to="/handbook/$page"
          params={{ page: 'new' }}
          leftSection={<IconPlus size="1.2em" aria-hidden />}
        >
          {handbook.add}
        </ButtonLink>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconDownload size="1.2em" aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {handbook.export}
        </Button>
      </Group>
      {pages.isPending && <Loading />}
      <ProblemNotice error={pages.error ?? save.error} />
      {pages.data && (
        <ul className={classes.list}>
          {pages.data.map((page) => (
            <PageRow key={page.key} page={page} />
          ))}
        </ul>
      )}
      <RetiredPages />
    </Stack>
  )
}
