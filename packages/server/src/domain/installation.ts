import { isAdmin } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand } from './refusal.ts'

/** This server and its database, as one among others that may hold the same incidents. */
export interface Installation {
  readonly id: string
  /** The restore after which somebody said that this is the real one. */
  readonly confirmed: string
}

export type InstallationEvent = EventOf<'installation.confirmed'>

/** The id of the one installation. */
export const INSTALLATION = 'installation'

/** It was filled from a backup, and is the one to go on with. */
export function confirmInstallation(
  installation: Installation | null,
  { by, facts: restored }: Context<string | null>,
): readonly InstallationEvent[] {
  demand(by === 'system' || isAdmin(by) ? null : 'not-allowed')
  if (restored === null || restored === installation?.confirmed) return []
  return [{ type: 'installation.confirmed', data: { restored } }]
}

/** The installation after `event`. */
export function evolveInstallation(
  _: Installation | null,
  event: Recorded<InstallationEvent>,
): Installation {
  return { id: event.stream, confirmed: event.data.restored }
}
