import { ActionIcon, Anchor, Button, Group } from '@mantine/core'
import { IconPencil, IconPhone } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** Where people talk. */
export function CallLink() {
  const { words } = useWords()
  const { header } = words.screens.incident
  const { incident, open } = useScreen()
  const { callUrl, can } = incident

  if (!callUrl) {
    if (!can.edit || incident.convergedAt) return null
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPhone className={classes.icon} aria-hidden />}
        onClick={() => open('callUrl')}
      >
        {header.addCall}
      </Button>
    )
  }
  return (
    <Group gap="xs">
      <Anchor href={callUrl} target="_blank" rel="noopener noreferrer" className={classes.link}>
        <IconPhone className={classes.icon} aria-hidden />
        {header.joinCall}
      </Anchor>
      {can.edit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={header.editCall}
          onClick={() => open('callUrl')}
        >
          <IconPencil className={classes.icon} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  )
}
