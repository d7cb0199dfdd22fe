import type { EntryKind } from '@hikeshi/contract'
import type { KeyboardEvent } from 'react'
import { useSingleKeys } from '../../../keys.ts'
import { KIND_KEYS } from '../kinds.ts'

/** On the focused message: one letter marks it, the arrows go to the next. */
export function useMessageKeys(mark: ((kind: EntryKind) => void) | null) {
  const [singleKeys] = useSingleKeys()

  return (event: KeyboardEvent<HTMLElement>): void => {
    const plain = !(event.metaKey || event.ctrlKey || event.altKey)
    if (!plain || event.target !== event.currentTarget) return
    const next = neighbour(event)
    const kind = singleKeys ? KIND_KEYS[event.key.toLowerCase()] : undefined
    if (next instanceof HTMLElement) next.focus()
    else if (kind && mark) mark(kind)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function neighbour({ key, currentTarget }: KeyboardEvent<HTMLElement>): Element | null {
  if (key === 'ArrowUp') return currentTarget.previousElementSibling
  return key === 'ArrowDown' ? currentTarget.nextElementSibling : null
}
