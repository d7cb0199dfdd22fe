import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { PageRow } from './PageRow.tsx'
import { retiredQuery } from './queries.ts'

/** Pages that were put away: there to be read and brought back, when somebody asks. */
export function RetiredPages() {
  const { handbook } = useWords().words.screens
  const [open, { toggle }] = useDisclosure(false)
  const { data: pages } = useQuery({ ...retiredQuery, enabled: open })

  return (
    <Stack gap="sm" align="flex-start">
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={toggle}>
        {handbook.showRetired}
      </Button>
      {open && pages?.length === 0 && <Text c="dimmed">{handbook.noRetired}</Text>}
      {open && pages && pages.length > 0 && (
        <ul className={classes.list}>
          {pages.map((page) => (
            <PageRow key={page.key} page={page} />
          ))}
        </ul>
      )}
    </Stack>
  )
}
