import type { EntryKind, Incident } from '@hikeshi/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useMe } from '../../me.ts'
import type { DialogName, Part, Screen, Side } from './screen.ts'

/** The state of the incident page that is nobody else's business: which part, which dialog, what is written. */
export function useScreenState(number: string, incident: Incident): Screen {
  const me = useMe().person.id
  const [part, setPart] = useState<Part>('room')
  const [side, setSide] = useState<Side>('ledger')
  const [dialog, open] = useState<DialogName | null>(null)
  const [writeAs, setWriteAs] = useState<EntryKind | null>(null)
  const composer = useRef<HTMLTextAreaElement>(null)

  const show = useCallback((to: Part) => {
    setPart(to)
    if (to === 'ledger' || to === 'todos') setSide(to)
  }, [])
  const goTo = useCallback(
    (to: Part, id?: string) => {
      show(to)
      arriveAt(id ?? to, to)
    },
    [show],
  )
  const closeDialog = useCallback(() => open(null), [])
  const compose = useCallback((kind: EntryKind | null) => {
    setWriteAs(kind)
    setPart('room')
    requestAnimationFrame(() => composer.current?.focus())
  }, [])

  return useMemo(
    () => ({
      number,
      incident,
      me,
      part,
      side,
      show,
      goTo,
      dialog,
      open,
      closeDialog,
      composer,
      writeAs,
      setWriteAs,
      compose,
    }),
    [number, incident, me, part, side, show, goTo, dialog, closeDialog, writeAs, compose],
  )
}

/** Once it is drawn, the place, or else its part, comes into sight and has the focus. */
function arriveAt(id: string, part: Part): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id) ?? document.getElementById(part)
    if (!place) return
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1
    place.scrollIntoView({ block: 'nearest' })
    place.focus()
  })
}
