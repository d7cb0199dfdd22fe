import { useState } from 'react'
import type { Row } from './ItemRow.tsx'

/** Which items are open. One in which something is wrong opens, and stays open while it is mended. */
export function useOpened(
  rows: readonly Row[],
): readonly [readonly string[], (opened: readonly string[]) => void] {
  const [opened, setOpened] = useState<readonly string[]>([])
  const wrong = rows.filter(({ problems }) => problems.length > 0).map(({ id }) => id)
  const found = wrong.join(' ')
  const [known, setKnown] = useState('')
  if (found !== known) {
    setKnown(found)
    setOpened(Array.from(new Set([...opened, ...wrong])))
  }
  return [opened, setOpened]
}
