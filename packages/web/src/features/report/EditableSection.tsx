import type { Section } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { useWords } from '../../words.tsx'
import classes from './report.module.css'
import { SectionEditor } from './SectionEditor.tsx'
import { useHint } from './use-hint.ts'
import { isKept } from './together/keeper.ts'

/** A section people write. It opens for writing in one press, and by itself when unsent words were left here. */
export function EditableSection(props: {
  readonly incident: string
  readonly number: string
  readonly section: Section
  readonly editable: boolean
}) {
  const { words, language } = useWords()
  const { report } = words.screens
  const { section, editable, incident, number } = props
  const { markdown } = section
  const hint = useHint(section.key)
  const action = markdown === '' ? report.write : report.edit
  const [opened, setOpened] = useState(() => isKept(incident, section.key))

  if (editable && opened) {
    return (
      <SectionEditor
        incident={incident}
        number={number}
        section={section}
        onDone={() => setOpened(false)}
      />
    )
  }
  return (
    <>
      {markdown === '' ? (
        <Text c="dimmed" className={classes.noPrint ?? ''}>
          {(editable && hint) || report.empty}
        </Text>
      ) : (
        <MarkdownText>{markdown}</MarkdownText>
      )}
      {editable && (
        <div className={`${classes.sectionHead} ${classes.noPrint}`}>
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
