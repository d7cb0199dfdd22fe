import type { contract, Settings } from '@hikeshi/contract'
import type { Handlers } from '../../platform/http/mount.ts'
import type { Caller } from '../parts.ts'
import type { Defaults } from './defaults.ts'

type Routes = Handlers<Pick<typeof contract, 'settings'>, Caller>['settings']

export function settingsRoutes(defaults: Defaults): Routes {
  const settings = settingsOf(defaults)
  return { get: async () => settings }
}

/** The defaults as the screens need them; what only the server works by stays here. */
function settingsOf(defaults: Defaults): Settings {
  return {
    severities: [...defaults.severities],
    types: defaults.types.map(({ key, name, private: isPrivate, defaultSeverity }) => ({
      key,
      ...name,
      private: isPrivate,
      defaultSeverity,
    })),
    roles: [...defaults.roles],
    todos: defaults.todoTemplates.map(({ key, text, phase, severities }) => ({
      key,
      ...text,
      phase,
      severities: [...severities],
    })),
    sections: defaults.sections.map(({ key, title, generated }) => ({ key, ...title, generated })),
    audiences: defaults.audiences.map(({ key, name }) => ({ key, ...name })),
  }
}
