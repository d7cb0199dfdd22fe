import { Button, Kbd, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { MODIFIER } from './modifier.ts'
import { openDialog } from './dialogs.ts'
import classes from './Shell.module.css'

/** Opens the palette, for those who do not know the key yet. */
export function PaletteButton() {
  const { palette } = useWords().words.screens.shell
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconSearch size="1.2em" aria-hidden />}
      rightSection={
        <Kbd size="xs" visibleFrom="md">
          {MODIFIER} K
        </Kbd>
      }
      onClick={() => openDialog('palette')}
      aria-keyshortcuts="Meta+K Control+K"
    >
      <Text span c="dimmed" className={classes.paletteName}>
        {palette.open}
      </Text>
    </Button>
  )
}
