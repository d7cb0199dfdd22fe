import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'

/** Moves an item up or down its list, or takes it out. */
export function ItemActions(props: {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const { edit } = useWords().words.screens.settings
  const { name, onMove } = props

  return (
    <Group justify="flex-end" gap="xs">
      <ActionIcon
        variant="default"
        aria-label={edit.up(name)}
        disabled={props.isFirst}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size="1.2em" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={edit.down(name)}
        disabled={props.isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size="1.2em" aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={edit.remove(name)} onClick={props.onRemove}>
        <IconTrash size="1.2em" aria-hidden />
      </ActionIcon>
    </Group>
  )
}
