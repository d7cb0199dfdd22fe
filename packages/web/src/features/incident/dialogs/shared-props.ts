import type { Incident } from '@hikeshi/contract'

/** What every dialog about an incident is given. */
export interface DialogProps {
  readonly number: string
  readonly incident: Incident
  readonly onClose: () => void
}
