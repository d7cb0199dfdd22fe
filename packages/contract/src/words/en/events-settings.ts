import type { SettingsEvents } from '../../settings.ts'
import type { Who } from '../context.ts'
import { settings } from './screens/settings.ts'

type Sentences = {
  readonly [T in keyof SettingsEvents]: (data: SettingsEvents[T], who: Who) => string
}

/** What happens to the settings. */
export const settingsEvents: Sentences = {
  'settings.changed': ({ part, version, content }, { by }) =>
    content === null
      ? `${by} restored the default of the settings: ${settings.parts[part]}`
      : `${by} changed the settings: ${settings.parts[part]} (version ${version})`,
  'settings.locked': ({ part, reason }, { by }) =>
    `${by} locked the settings: ${settings.parts[part]} (${reason})`,
  'settings.unlocked': ({ part }, { by }) => `${by} unlocked the settings: ${settings.parts[part]}`,
}
