import { useEffect, useRef } from 'react'

/** On another page the focus starts at its beginning, not at the link that is gone. */
export function useFocusOnArrival(pathname: string): void {
  const shown = useRef(pathname)

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const main = document.querySelector<HTMLElement>('#main')
    // A field of the new page may have taken the focus already.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
}
