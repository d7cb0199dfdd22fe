import { useHotkeys } from '@mantine/hooks'
import { useMemo } from 'react'
import { useShownKeys, useSingleKeys } from '../../keys.ts'
import { useWords } from '../../words.tsx'
import { KIND_KEYS } from './kinds.ts'
import type { Screen } from './screen.ts'

/** `m` writes; the keys that mark a message belong to the message, and are listed here. */
export function useIncidentKeys({ compose }: Pick<Screen, 'compose'>): void {
  const { words } = useWords()
  const { keys, kinds } = words.screens.incident
  const [singleKeys] = useSingleKeys()
  useHotkeys(singleKeys ? [['m', () => compose(null)]] : [])

  const shown = useMemo(
    () => [
      { keys: ['m'], label: keys.compose },
      { keys: ['↑', '↓'], label: keys.move },
      ...Object.entries(KIND_KEYS).map(([key, kind]) => ({
        keys: [key],
        label: keys.mark(kinds[kind]),
      })),
    ],
    [keys, kinds],
  )
  useShownKeys(shown)
}
