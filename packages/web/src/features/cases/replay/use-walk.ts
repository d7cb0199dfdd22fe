import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'

const STEP_MS = 2500

/** Where one is in a walk-through, and how to move. */
export interface Walk {
  readonly at: number
  readonly playing: boolean
  readonly goTo: (step: number) => void
  readonly toggle: () => void
}

/** Goes by buttons, slider and keys, or by itself until the last step. */
export function useWalk(count: number): Walk {
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  const calm = useReducedMotion()
  const last = count - 1

  useEffect(() => {
    if (!playing) return undefined
    const timer = setTimeout(
      () => {
        setAt(Math.min(at + 1, last))
        if (at + 1 >= last) setPlaying(false)
      },
      calm ? STEP_MS * 2 : STEP_MS,
    )
    return () => clearTimeout(timer)
  }, [playing, at, last, calm])

  function goTo(step: number): void {
    setPlaying(false)
    setAt(Math.max(0, Math.min(step, last)))
  }
  function toggle(): void {
    if (!playing && at === last) setAt(0)
    setPlaying(!playing)
  }
  return { at, playing, goTo, toggle }
}
