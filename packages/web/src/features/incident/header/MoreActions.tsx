import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { type DialogName, useScreen } from '../screen.ts'
import classes from './header.module.css'

/** What is allowed but rarely needed. */
export function MoreActions() {
  const { words } = useWords()
  const { header, next, talk, onward, dismissing, merging, aside } = words.screens.incident
  const { closer, reportAgain, archiving } = words.screens.incident
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
    { name: 'alignInWriting', word: talk.inWriting, allowed: can.alignInWriting },
    { name: 'followThrough', word: onward.heading, allowed: can.followThrough },
    { name: 'dismiss', word: dismissing.action, allowed: can.dismiss },
    { name: 'merge', word: merging.action, allowed: can.merge },
    { name: 'restore', word: aside.undo, allowed: can.restore },
    { name: 'releaseCloser', word: closer.action, allowed: can.releaseCloser },
    { name: 'reopen', word: header.reopen, allowed: can.reopen },
    { name: 'reopenReport', word: reportAgain.action, allowed: can.reopenReport },
    { name: 'archive', word: archiving.action, allowed: can.archive },
    {
      name: 'visibility',
      word: visibility === 'open' ? header.makePrivate : header.makeOpen,
      allowed: can.makePrivate || can.makeOpen,
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
