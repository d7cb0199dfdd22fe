import { type RefObject, useEffect, useRef, useState } from 'react'

/** The value as it was when somebody pointed at it or went into it: nothing moves under the cursor. */
export function useStill<Value>(value: Value): {
  readonly still: Value
  readonly ref: RefObject<HTMLDivElement | null>
} {
  const ref = useRef<HTMLDivElement | null>(null)
  const [held, hold] = useState<{ readonly value: Value } | null>(null)
  const newest = useRef(value)

  useEffect(() => {
    newest.current = value
  }, [value])

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const enter = () => hold((before) => before ?? { value: newest.current })
    const leave = () => hold(null)
    element.addEventListener('pointerenter', enter)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('pointerup', leave)
    return () => {
      element.removeEventListener('pointerenter', enter)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('pointerup', leave)
    }
  }, [])

  return { still: held ? held.value : value, ref }
}
