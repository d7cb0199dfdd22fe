import type { IncidentState } from '@hikeshi/contract'
import { useEffect } from 'react'
import { api } from '../../api.ts'

/** Counts that a closed case is read; by whom is not kept, and a count that fails is no news to them. */
export function useLook(number: string, state: IncidentState | undefined): void {
  const isClosed = state === 'closed' || state === 'archived'
  useEffect(() => {
    if (isClosed) api.cases.look({ incident: number }).catch(() => undefined)
  }, [number, isClosed])
}
