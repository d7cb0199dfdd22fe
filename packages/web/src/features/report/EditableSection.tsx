import type { Section } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { useWords } from '../../words.tsx'
import classes from './report.module.css'
import { SectionEditor } from './SectionEditor.tsx'
import { useSectionDraft } from './use-section-draft.ts'

/** A section people write. It opens for writing in one press, and by itself when a draft was left here. */
export function EditableSection(props: {
  readonly number: string
  readonly section: Section
  readonly editable: boolean
}) {
  const { words, language } = useWords()
  const { report } = words.screens
  const { section, editable } = props
  const draft = useSectionDraft(props.number, section)
  const action = draft.text.trim() === '' ? report.write : report.edit
  const [opened, setOpened] = useState(draft.saveState === 'restored')

  if (editable && opened) {
    return (
      <SectionEditor
        section={section}
        draft={draft}
        onDone={() => {
          draft.save()
          setOpened(false)
        }}
      />
    )
  }
  return (
    <>
      {draft.text.trim() === '' ? (
        <Text c="dimmed" className={classes.noPrint ?? ''}>
          {report.hints[section.key] ?? report.empty}
        </Text>
      ) : (
        <MarkdownText>{draft.text}</MarkdownText>
      )}
      {editable && (
        <div className={classes.sectionHead}>
          <Button
            size="compact-sm"
            variant="default"
            mt="sm"
            aria-label={report.buttonFor(action, section.title[language])}
            onClick={() => setOpened(true)}
          >
            {action}
          </Button>
          {section.writtenBy && (
            <Text className={classes.quiet} mt="sm">
              {report.writtenBy(section.writtenBy.name)}
            </Text>
          )}
        </div>
      )}
    </>
  )
}
