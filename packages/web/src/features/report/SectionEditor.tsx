import type { Section } from '@hikeshi/contract'
import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { useWords } from '../../words.tsx'
import { focusOnce } from '../incident/focus-once.ts'
import classes from './report.module.css'
import { StaleNotice } from './StaleNotice.tsx'
import type { useSectionDraft } from './use-section-draft.ts'

const MARKDOWN_MAX = 50_000

/** Writes one section, saves as one goes, and shows how it will read. */
export function SectionEditor(props: {
  readonly section: Section
  readonly draft: ReturnType<typeof useSectionDraft>
  readonly onDone: () => void
}) {
  const { words, language } = useWords()
  const { report } = words.screens
  const { section, draft } = props
  const [mode, setMode] = useState<'preview' | 'write'>('write')

  if (draft.theirs) {
    return <StaleNotice mine={draft.text} theirs={draft.theirs.markdown} onSettle={draft.settle} />
  }
  return (
    <Stack gap="sm">
      {report.hints[section.key] && (
        <Text c="dimmed" className={classes.noPrint ?? ''}>
          {report.hints[section.key]}
        </Text>
      )}
      {mode === 'write' ? (
        <Textarea
          autosize
          minRows={4}
          maxRows={30}
          // The person asked for this field a moment ago, by a button.
          ref={focusOnce}
          aria-label={report.editSection(section.title[language])}
          maxLength={MARKDOWN_MAX}
          value={draft.text}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onBlur={draft.save}
        />
      ) : (
        <div className={classes.card}>
          <MarkdownText>{draft.text}</MarkdownText>
        </div>
      )}
      <Group gap="md" className={classes.noPrint ?? ''}>
        <SegmentedControl
          size="xs"
          aria-label={report.preview}
          data={[
            { value: 'write', label: report.write },
            { value: 'preview', label: report.preview },
          ]}
          value={mode}
          onChange={setMode}
        />
        <span className={classes.quiet} role="status">
          {draft.saveState ? report.saveState[draft.saveState] : report.markdownHelp}
        </span>
        <Group gap="sm" className={classes.push ?? ''}>
          {(draft.saveState === 'failed' || draft.saveState === 'restored') && (
            <Button size="xs" variant="default" onClick={draft.save}>
              {report.saveNow}
            </Button>
          )}
          <Button size="xs" onClick={props.onDone}>
            {report.done}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
