import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'
import { TitleForm } from './TitleForm.tsx'

/** The one heading of the page; whoever may edit changes it in place. */
export function TitleLine() {
  const { words } = useWords()
  const { numberAndTitle, header } = words.screens.incident
  const { incident } = useScreen()
  const [editing, setEditing] = useState(false)
  const heading = numberAndTitle(incident.number, incident.title)

  if (editing) {
    return (
      <div className={classes.title}>
        <VisuallyHidden>
          <PageTitle>{heading}</PageTitle>
        </VisuallyHidden>
        <TitleForm onDone={() => setEditing(false)} />
      </div>
    )
  }
  const pencil = (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={header.editTitle}
      onClick={() => setEditing(true)}
    >
      <IconPencil className={classes.icon} aria-hidden />
    </ActionIcon>
  )
  return (
    <div className={classes.title}>
      <PageTitle actions={incident.can.edit && pencil}>{heading}</PageTitle>
    </div>
  )
}
