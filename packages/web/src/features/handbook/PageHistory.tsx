import type { HandbookPage } from '@hikeshi/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { historyQuery } from './queries.ts'
import { spokenIn } from './spoken.ts'
import { useHandbookAct } from './use-handbook-act.ts'
import { VersionItem } from './VersionItem.tsx'

/** Every version: who, when, why, what changed; and the way back to it. */
export function PageHistory(props: { readonly page: HandbookPage; readonly onDone: () => void }) {
  const { words, language } = useWords()
  const { handbook, common } = words.screens
  const { page, onDone } = props
  const { data: versions = [], error } = useQuery(historyQuery(page.key))
  const revert = useHandbookAct((to: number | 'shipped') =>
    api.handbook.revert({ page: page.key, to, version: page.version }),
  )
  const back = (to: number | 'shipped') => revert.mutate(to, { onSuccess: onDone })

  return (
    <Stack gap="md">
      <PageTitle>{handbook.versions.heading(page.title[spokenIn(page.title, language)])}</PageTitle>
      <ProblemNotice error={error ?? revert.error} />
      <ul className={classes.list}>
        {versions.map((version, index) => (
          <VersionItem
            key={version.version}
            version={version}
            earlier={versions[index + 1] ?? null}
            current={version.version === page.version}
            onRevert={page.can.edit && !revert.isPending ? () => back(version.version) : null}
          />
        ))}
      </ul>
      <Group gap="sm">
        {page.can.edit && page.shipped && page.edited && (
          <Button
            size="xs"
            variant="default"
            loading={revert.isPending}
            onClick={() => back('shipped')}
          >
            {handbook.versions.restore}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDone}>
          {common.close}
        </Button>
      </Group>
    </Stack>
  )
}
