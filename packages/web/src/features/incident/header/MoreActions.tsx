import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { type DialogName, useScreen } from '../screen.ts'
import classes from './header.module.css'

/** What is allowed but rarely needed. */
export function MoreActions() {
  const { words } = useWords()
  const { header, next } = words.screens.incident
  const { incident, open } = useScreen()
  const { can, visibility } = incident

  const actions: readonly { name: DialogName; word: string; allowed: boolean }[] = [
    { name: 'monitor', word: next.steps.monitor.button, allowed: can.monitor },
    { name: 'resume', word: next.steps.resumeResponse.button, allowed: can.resumeResponse },
    {
      name: 'propose',
      word: next.steps.proposeConvergence.button,
      allowed: can.proposeConvergence,
    },
    { name: 'requestClose', word: next.steps.requestClose.button, allowed: can.requestClose },
    { name: 'reopen', word: header.reopen, allowed: can.reopen },
    {
      name: 'visibility',
      word: visibility === 'open' ? header.makePrivate : header.makeOpen,
      allowed: can.edit,
    },
  ]
  const allowed = actions.filter((action) => action.allowed)
  if (allowed.length === 0) return null

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={header.moreActions}>
          <IconDots className={classes.icon} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {allowed.map(({ name, word }) => (
          <Menu.Item key={name} onClick={() => open(name)}>
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
