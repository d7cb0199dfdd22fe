import { useRef, useState } from 'react'

/** Further up than this part of a screen, one reads what was; nearer, one follows what comes. */
const AWAY_FROM_END = 0.5

/** Whether something new has come since the reader scrolled up, and the way back to the end. */
export function useFollowing(newest: string | null) {
  const viewport = useRef<HTMLDivElement>(null)
  const [leftAt, setLeftAt] = useState<{ readonly newest: string | null } | null>(null)

  function scrolled(): void {
    const { current } = viewport
    if (!current) return
    const away = -current.scrollTop > current.clientHeight * AWAY_FROM_END
    if (!away) setLeftAt(null)
    else if (!leftAt) setLeftAt({ newest })
  }

  return {
    viewport,
    scrolled,
    missed: leftAt !== null && leftAt.newest !== newest,
    toEnd: () => viewport.current?.scrollTo({ top: 0 }),
  }
}
