import type { ImpactFigures, Section } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import { FiguresDialog } from './FiguresDialog.tsx'

/** The figures of the impact as the report prints them, and the way to enter them. */
export function Figures(props: {
  readonly number: string
  readonly section: Section
  readonly figures: ImpactFigures
  readonly currency: string
  readonly editable: boolean
}) {
  const { words } = useWords()
  const { figures: named } = words.screens.report
  const [editing, setEditing] = useState(false)
  return (
    <>
      <MarkdownText>{props.section.record}</MarkdownText>
      {props.editable && (
        <Button
          size="compact-sm"
          variant="default"
          mt="sm"
          className={classes.noPrint ?? ''}
          onClick={() => setEditing(true)}
        >
          {named.edit}
        </Button>
      )}
      {editing && (
        <FiguresDialog
          number={props.number}
          figures={props.figures}
          currency={props.currency}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}
