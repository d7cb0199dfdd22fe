import type { HandbookPage } from '@hikeshi/contract'
import { Stack, Text } from '@mantine/core'
import { Ago } from '../../components/Ago.tsx'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { PageActs } from './PageActs.tsx'
import { PageExamples } from './PageExamples.tsx'
import { PageMarks } from './PageMarks.tsx'
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
      <PageMarks page={page} />
      <PageActs page={page} onMode={onMode} />
      <div className={classes.facts}>
        <span>{handbook.version(page.version)}</span>
        {!page.edited && <span>{handbook.shipped}</span>}
        {page.changedBy && <span>{handbook.changedBy(page.changedBy.name)}</span>}
        {page.changedAt && <Ago at={page.changedAt} />}
      </div>
    </Stack>
  )
}
