import type { Defaults } from './defaults.ts'
import { settingsRoutes } from './routes.ts'

export { loadDefaults, type Defaults, type SectionDefault } from './defaults.ts'
export { ownNames } from './names.ts'

export function createSettings(defaults: Defaults) {
  return { handlers: settingsRoutes(defaults) }
}
