import type { Actor } from '../../domain/actor.ts'
import {
  confirmInstallation,
  INSTALLATION,
  type Installation,
  type InstallationEvent,
} from '../../domain/installation.ts'
import type { Command } from '../../platform/spine.ts'
import { installationAggregate } from './aggregates.ts'
import { readSafeMode } from './store.ts'

/** "This is the real one": from now on it speaks to the outside. */
export const confirmReal: Command<
  Installation,
  InstallationEvent,
  Record<string, never>,
  string | null,
  Actor
> = {
  of: installationAggregate,
  id: () => INSTALLATION,
  gather: async (reads) => (await readSafeMode(reads))?.restored ?? null,
  decide: ({ state, by, now, facts }) => confirmInstallation(state, { by, now, facts }),
}
