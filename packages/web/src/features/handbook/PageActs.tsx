import type { HandbookPage } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { useWords } from '../../words.tsx'
import type { Mode } from './KnownPage.tsx'
import { PageLock } from './PageLock.tsx'
import { PageRetire } from './PageRetire.tsx'

/** What one may do with a page. */
export function PageActs(props: {
  readonly page: HandbookPage
  readonly onMode: (mode: Mode) => void
}) {
  const { handbook } = useWords().words.screens
  const { page, onMode } = props
  return (
    <Group gap="sm">
      {page.can.edit && (
        <Button size="xs" onClick={() => onMode('edit')}>
          {handbook.edit}
        </Button>
      )}
      {!page.retired && (
        <Button size="xs" variant="default" onClick={() => onMode('propose')}>
          {handbook.propose}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onMode('history')}>
        {handbook.history}
      </Button>
      {page.can.lock && <PageLock page={page} />}
      {page.can.retire && <PageRetire page={page} />}
    </Group>
  )
}
