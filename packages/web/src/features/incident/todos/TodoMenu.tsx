import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import classes from './todos.module.css'

/** What is rarely done with a to-do. */
export function TodoMenu(props: { readonly text: string; readonly onWaive: () => void }) {
  const { words } = useWords()
  const { todos: named } = words.screens.incident
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={named.more(props.text)}>
          <IconDots className={classes.icon} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={props.onWaive}>{named.waive}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
