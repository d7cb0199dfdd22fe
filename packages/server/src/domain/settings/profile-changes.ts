import type { ProfileSetting, ProfileSwitches, SettingsChange } from '@hikeshi/contract'
import { PRESETS } from '../profile.ts'

const SWITCHES = Object.keys(PRESETS.standard) as (keyof ProfileSwitches)[]

/** Another preset, and every switch that stands otherwise than before. */
export function profileChanges(
  before: ProfileSetting,
  after: ProfileSetting,
): readonly SettingsChange[] {
  const changes: readonly (SettingsChange | null)[] = [
    before.zone === after.zone ? null : { kind: 'zone', to: after.zone },
    before.currency === after.currency ? null : { kind: 'currency', to: after.currency },
    before.preset === after.preset ? null : { kind: 'preset', to: after.preset },
    ...SWITCHES.map((name): SettingsChange | null => {
      const [from, to] = [before.switches[name] ?? null, after.switches[name] ?? null]
      return from === to ? null : { kind: 'switch', name, to }
    }),
  ]
  return changes.filter((change) => change !== null)
}
