import '@mantine/spotlight/styles.layer.css'
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useAllPaletteActions } from '../../palette.ts'
import { useWords } from '../../words.tsx'
import { usePaletteGroups } from './use-palette-groups.tsx'

/** `⌘K`: everything one can do or go to from here, by typing. */
export function Palette(props: { readonly onClose: () => void }) {
  const { palette } = useWords().words.screens.shell
  const groups = usePaletteGroups()
  useEffect(() => spotlight.open(), [])
  const here = useAllPaletteActions().map(({ id, label, description, icon, onClick }) => ({
    id,
    label,
    description: description ?? '',
    leftSection: icon,
    onClick,
  }))
  const actions: SpotlightActionGroupData[] =
    here.length > 0 ? [{ group: palette.actions, actions: here }, ...groups] : groups

  return (
    <Spotlight
      shortcut={null}
      onSpotlightClose={props.onClose}
      actions={actions}
      nothingFound={palette.nothing}
      highlightQuery
      scrollable
      limit={30}
      searchProps={{
        placeholder: palette.placeholder,
        'aria-label': palette.open,
        leftSection: <IconSearch size="1.2em" aria-hidden />,
      }}
    />
  )
}
