import { Menu } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import classes from './room.module.css'

/** What one can do with one's own words, in their menu. */
export function OwnMessageItems(props: {
  readonly onEdit: () => void
  readonly onDelete: () => void
}) {
  const { room } = useWords().words.screens.incident
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPencil className={classes.icon} aria-hidden />}
        onClick={props.onEdit}
      >
        {room.edit}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash className={classes.icon} aria-hidden />}
        onClick={props.onDelete}
      >
        {room.delete}
      </Menu.Item>
    </>
  )
}
