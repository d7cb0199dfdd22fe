import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useSingleKeys } from '../../keys.ts'
import { useRaise } from '../now/use-raise.ts'
import { closeDialog, openDialog, useDialog } from './dialogs.ts'
import { useGoKeys } from './use-go-keys.ts'

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }))

/** The keys that work on every page, and the dialogs they open. */
export function Shortcuts() {
  const dialog = useDialog()
  const raise = useRaise()
  const [singleKeys] = useSingleKeys()

  useHotkeys([['mod+K', () => openDialog('palette')]], [])
  useHotkeys(
    singleKeys
      ? [
          ['shift+?', () => openDialog('keys'), { usePhysicalKeys: false }],
          ['?', () => openDialog('keys')],
          ['n', raise],
        ]
      : [],
  )
  useGoKeys(singleKeys)

  return (
    <Suspense>
      {dialog === 'palette' && <Palette onClose={closeDialog} />}
      {dialog === 'keys' && <KeysDialog onClose={closeDialog} />}
    </Suspense>
  )
}
