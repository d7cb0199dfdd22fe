import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'

/** Moves an item up or down its list, or takes it out. */
export function ItemActions(props: {
  readonly items: readonly unknown[]
  readonly index: number
  readonly name: string
  readonly onChange: (items: readonly unknown[]) => void
}) {
  const { edit } = useWords().words.screens.settings
  const { items, index, name, onChange } = props
  const moved = (to: number): readonly unknown[] =>
    items.toSpliced(index, 1).toSpliced(to, 0, items[index])

  return (
    <Group justify="flex-end" gap="xs">
      <ActionIcon
        variant="default"
        aria-label={edit.up(name)}
        disabled={index === 0}
        onClick={() => onChange(moved(index - 1))}
      >
        <IconArrowUp size="1.2em" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={edit.down(name)}
        disabled={index === items.length - 1}
        onClick={() => onChange(moved(index + 1))}
      >
        <IconArrowDown size="1.2em" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={edit.remove(name)}
        onClick={() => onChange(items.toSpliced(index, 1))}
      >
        <IconTrash size="1.2em" aria-hidden />
      </ActionIcon>
    </Group>
  )
}
