import { Button, Kbd, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { MODIFIER } from './modifier.ts'
import { openDialog } from './dialogs.ts'

/** Opens the palette, for those who do not know the key yet. */
export function PaletteButton() {
  const { palette } = useWords().words.screens.shell
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconSearch size="1.2em" aria-hidden />}
      rightSection={<Kbd size="xs">{MODIFIER} K</Kbd>}
      onClick={() => openDialog('palette')}
      aria-label={palette.open}
      aria-keyshortcuts="Meta+K Control+K"
    >
      <Text span visibleFrom="md" c="dimmed">
        {palette.open}
      </Text>
    </Button>
  )
}
