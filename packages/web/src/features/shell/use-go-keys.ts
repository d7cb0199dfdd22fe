import { useNavigate } from '@tanstack/react-router'
import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'

const WITHIN_MS = 1000

/** `g` and then a letter goes to a page. */
export function useGoKeys(enabled: boolean): void {
  const navigate = useNavigate()
  const pressedAt = useRef(0)

  function go(to: '/' | '/cases' | '/drills' | '/insights' | '/people'): () => void {
    return () => {
      if (performance.now() - pressedAt.current < WITHIN_MS) void navigate({ to })
      pressedAt.current = -WITHIN_MS
    }
  }

  useHotkeys(
    enabled
      ? [
          ['g', () => (pressedAt.current = performance.now())],
          ['h', go('/')],
          ['c', go('/cases')],
          ['d', go('/drills')],
          ['i', go('/insights')],
          ['p', go('/people')],
        ]
      : [],
  )
}
