import type { Topic } from '@hikeshi/contract'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import classes from './topics.module.css'

/** The other things to do with a topic. */
export function TopicMenu(props: {
  readonly topic: Topic
  readonly onMove: (to: 'next' | 'parked') => void
  readonly onAsk: (what: 'end' | 'breakOut') => void
}) {
  const { words } = useWords()
  const { topics: named } = words.screens.console
  const { lane, text } = props.topic

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={named.more(text)}>
          <IconDots className={classes.icon} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {lane !== 'next' && (
          <Menu.Item onClick={() => props.onMove('next')}>{named.queue}</Menu.Item>
        )}
        {lane !== 'parked' && (
          <Menu.Item onClick={() => props.onMove('parked')}>{named.park}</Menu.Item>
        )}
        {lane !== 'breakout' && (
          <Menu.Item onClick={() => props.onAsk('breakOut')}>{named.breakOut}</Menu.Item>
        )}
        <Menu.Item onClick={() => props.onAsk('end')}>{named.end}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
