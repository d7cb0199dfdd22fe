import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/** Where links stand in a row wider than the screen, the one of this page is brought into sight. */
export function useCurrentInSight(): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null)
  const shown = useRef('')
  const { pathname } = useLocation()

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const current = row.current?.querySelector('[aria-current]')
    if (!row.current || !current) return
    const [around, link] = [row.current.getBoundingClientRect(), current.getBoundingClientRect()]
    row.current.scrollBy({ left: link.left + link.width / 2 - around.left - around.width / 2 })
  }, [pathname])

  return row
}
