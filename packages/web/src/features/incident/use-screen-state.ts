import type { EntryKind, Incident } from '@hikeshi/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useMe } from '../../me.ts'
import type { DialogName, Part, Screen } from './screen.ts'

/** The state of the incident page that is nobody else's business: which part, which dialog, what is written. */
export function useScreenState(number: string, incident: Incident): Screen {
  const me = useMe().person.id
  const [part, show] = useState<Part>('room')
  const [dialog, open] = useState<DialogName | null>(null)
  const [writeAs, setWriteAs] = useState<EntryKind | null>(null)
  const composer = useRef<HTMLTextAreaElement>(null)

  const closeDialog = useCallback(() => open(null), [])
  const compose = useCallback((kind: EntryKind | null) => {
    setWriteAs(kind)
    show('room')
    requestAnimationFrame(() => composer.current?.focus())
  }, [])

  return useMemo(
    () => ({
      number,
      incident,
      me,
      part,
      show,
      dialog,
      open,
      closeDialog,
      composer,
      writeAs,
      setWriteAs,
      compose,
    }),
    [number, incident, me, part, dialog, closeDialog, writeAs, compose],
  )
}
