import { useNavigate } from '@tanstack/react-router'

export const RAISE = 'raise'

/** Goes to the one field that raises an incident, from wherever one is. */
export function useRaise(): () => void {
  const navigate = useNavigate()
  return () => {
    // Being there already, the address does not change and would move nothing.
    document.querySelector<HTMLElement>(`#${RAISE} input`)?.focus()
    void navigate({ to: '/', hash: RAISE })
  }
}
