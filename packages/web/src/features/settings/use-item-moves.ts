import { useState } from 'react'
import { useWords } from '../../words.tsx'
import type { Row } from './ItemRow.tsx'

/** Moves items among those that are shown, and takes them out; the focus stays, and it is told what happened. */
export function useItemMoves(
  shown: readonly Row[],
  items: readonly unknown[],
  onChange: (items: readonly unknown[]) => void,
) {
  const { edit } = useWords().words.screens.settings
  const [told, setTold] = useState('')

  function move(place: number, by: -1 | 1): void {
    const [row, other] = [shown[place], shown[place + by]]
    if (!row || !other) return
    const held = document.activeElement
    onChange(items.toSpliced(row.index, 1).toSpliced(other.index, 0, row.item))
    setTold(edit.moved(row.name, place + by + 1, shown.length))
    // A node that moves in the page loses the focus, and a button at the end of the way cannot have it.
    focusSoon(() => (held instanceof HTMLElement && !isDisabled(held) ? held : headOf(row.id)))
  }

  function remove(place: number): void {
    const row = shown[place]
    if (!row) return
    const neighbour = shown[place + 1] ?? shown[place - 1]
    onChange(items.toSpliced(row.index, 1))
    if (neighbour) focusSoon(() => headOf(neighbour.id))
  }

  return { move, remove, told }
}

const isDisabled = (element: HTMLElement): boolean =>
  element instanceof HTMLButtonElement && element.disabled

const headOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-item="${CSS.escape(id)}"]`)

function focusSoon(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => find()?.focus())
}
