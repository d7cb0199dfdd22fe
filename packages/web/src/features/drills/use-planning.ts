import { useLocation, useNavigate } from '@tanstack/react-router'

const PLAN = 'plan'

interface Planning {
  readonly isOpen: boolean
  /** Opens the form, from wherever one is. */
  readonly open: () => void
  readonly close: () => void
}

/** The form of a new drill has an address, `/drills#plan`, so that the palette and links lead to it. */
export function usePlanning(): Planning {
  const { pathname, hash } = useLocation()
  const navigate = useNavigate()
  return {
    isOpen: pathname === '/drills' && hash === PLAN,
    open: () => void navigate({ to: '/drills', hash: PLAN }),
    close: () => void navigate({ to: '/drills', replace: true, resetScroll: false }),
  }
}
