import { ActionIcon, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'
import { BoardTextForm } from './BoardTextForm.tsx'

/** One line or paragraph of the board, changed in place. */
export function BoardText(props: {
  readonly field: 'impact' | 'policy' | 'priorityLine' | 'worstCase'
  readonly label: string
  readonly empty: string
  readonly strong?: boolean
  /** What stands there while nobody has written anything. */
  readonly standing?: string | null
}) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { incident } = useScreen()
  const [editing, setEditing] = useState(false)
  const text = incident[props.field] ?? props.standing

  return (
    <div>
      <div className={classes.label}>
        {props.label}
        {incident.can.edit && !editing && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={board.edit(props.label)}
            onClick={() => setEditing(true)}
          >
            <IconPencil className={classes.icon} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {editing ? (
        <BoardTextForm
          field={props.field}
          label={props.label}
          hint={props.empty}
          onDone={() => setEditing(false)}
        />
      ) : (
        <Text
          className={text && props.strong ? classes.strong : classes.text}
          {...(text ? {} : { c: 'dimmed' })}
        >
          {text || (incident.can.edit ? props.empty : board.unwritten)}
        </Text>
      )}
    </div>
  )
}
