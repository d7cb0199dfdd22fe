import type { TimeField } from '@hikeshi/contract'
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import classes from './board.module.css'
import { TimeForm } from './TimeForm.tsx'

/** A time that people know better than the machine. */
export function EditableTime(props: {
  readonly number: string
  readonly field: TimeField
  readonly name: string
  readonly at: string | null
  /** It is no better than an estimate. */
  readonly estimated: boolean
  readonly editable: boolean
}) {
  const { words } = useWords()
  const { board } = words.screens.incident
  const [editing, setEditing] = useState(false)

  return (
    <div className={classes.contents}>
      <dt>{props.name}</dt>
      <dd>
        {editing ? (
          <TimeForm {...props} onDone={() => setEditing(false)} />
        ) : (
          <span className={classes.row}>
            {props.at ? <Clock at={props.at} /> : board.unknown}
            {props.at && props.estimated && <span>{board.estimated}</span>}
            {props.editable && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={board.edit(props.name)}
                onClick={() => setEditing(true)}
              >
                <IconPencil className={classes.icon} aria-hidden />
              </ActionIcon>
            )}
          </span>
        )}
      </dd>
    </div>
  )
}
