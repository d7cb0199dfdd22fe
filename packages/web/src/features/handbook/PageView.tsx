import type { HandbookPage } from '@hikeshi/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { Ago } from '../../components/Ago.tsx'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { PageExamples } from './PageExamples.tsx'
import { PageLock } from './PageLock.tsx'
import type { Mode } from './KnownPage.tsx'
import { spokenIn } from './spoken.ts'

/** A page to read, and what one may do with it. */
export function PageView(props: {
  readonly page: HandbookPage
  readonly onMode: (mode: Mode) => void
}) {
  const { words, language } = useWords()
  const { handbook } = words.screens
  const { page, onMode } = props
  const spoken = spokenIn(page.title, language)

  return (
    <Stack gap="lg">
      <div lang={spoken}>
        <PageTitle>{page.title[spoken]}</PageTitle>
        <MarkdownText>{page.body[spoken]}</MarkdownText>
      </div>
      {spoken !== language && <Text c="dimmed">{handbook.onlyIn[spoken]}</Text>}
      <PageExamples page={page} />
      {page.lock && (
        <div className={classes.lock}>
          <Text>{handbook.lockedBy(page.lock.by.name, page.lock.reason)}</Text>
          {!page.can.edit && <Text>{handbook.lockedHelp}</Text>}
        </div>
      )}
      <Group gap="sm">
        {page.can.edit && (
          <Button size="xs" onClick={() => onMode('edit')}>
            {handbook.edit}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onMode('propose')}>
          {handbook.propose}
        </Button>
        <Button size="xs" variant="default" onClick={() => onMode('history')}>
          {handbook.history}
        </Button>
        {page.can.lock && <PageLock page={page} />}
      </Group>
      <div className={classes.facts}>
        <span>{handbook.version(page.version)}</span>
        {!page.edited && <span>{handbook.shipped}</span>}
        {page.changedBy && <span>{handbook.changedBy(page.changedBy.name)}</span>}
        {page.changedAt && <Ago at={page.changedAt} />}
      </div>
    </Stack>
  )
}
