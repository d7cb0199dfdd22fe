import type { Defaults } from './defaults.ts'
import { settingsRoutes } from './routes.ts'

export { loadDefaults, ownerOf, type Defaults, type SectionDefault } from './defaults.ts'
export { readerOf, type Telling } from './telling.ts'

export function createSettings(defaults: Defaults) {
  return { handlers: settingsRoutes(defaults) }
}
