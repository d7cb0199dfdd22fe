import type { Section } from '@hikeshi/contract'
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../words.tsx'
import { reportQuery } from './queries.ts'
import classes from './report.module.css'
import { useSharedText } from './together/use-shared-text.ts'
import { WritingState } from './together/WritingState.tsx'
import { useHint } from './use-hint.ts'

const TogetherEditor = lazy(async () => ({
  default: (await import('./together/TogetherEditor.tsx')).TogetherEditor,
}))

/** Writes one section, with whoever else is writing it: every stroke is kept and shared. */
export function SectionEditor(props: {
  readonly incident: string
  readonly number: string
  readonly section: Section
  readonly onDone: () => void
}) {
  const { words, language } = useWords()
  const { report } = words.screens
  const { section, incident, number } = props
  const hint = useHint(section.key)
  const shared = useSharedText(incident, section.key)
  const [leaving, setLeaving] = useState(false)
  const queries = useQueryClient()
  const loading = <Skeleton h="8rem" aria-busy="true" aria-label={report.together.loading} />

  async function finish() {
    setLeaving(true)
    const isSent = (await shared?.text.flush()) ?? true
    await queries.refetchQueries({ queryKey: reportQuery(number).queryKey, exact: true })
    setLeaving(false)
    if (isSent) props.onDone()
  }

  return (
    <Stack gap="sm">
      {hint && (
        <Text c="dimmed" className={classes.noPrint ?? ''}>
          {hint}
        </Text>
      )}
      {shared?.snapshot.ready ? (
        <Suspense fallback={loading}>
          <TogetherEditor text={shared.text} label={report.editSection(section.title[language])} />
        </Suspense>
      ) : (
        loading
      )}
      <Group gap="md" className={classes.noPrint ?? ''}>
        {shared && <WritingState snapshot={shared.snapshot} />}
        <Button
          size="xs"
          className={classes.push ?? ''}
          loading={leaving}
          onClick={() => void finish()}
        >
          {report.done}
        </Button>
      </Group>
    </Stack>
  )
}
