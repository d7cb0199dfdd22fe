import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

const PAUSE_MS = 250

/**
 * What stands in a search box whose truth is the address: the typed text until the address has
 * caught up, and from then on whatever the address says.
 */
export function useTypedWords(
  address: string,
  toAddress: (words: string) => void,
): readonly [string, (words: string) => void] {
  const [typed, setTyped] = useState<string | null>(null)
  const tell = useDebouncedCallback((words: string) => {
    toAddress(words)
    setTyped(null)
  }, PAUSE_MS)

  function type(words: string): void {
    setTyped(words)
    tell(words)
  }
  return [typed ?? address, type]
}
