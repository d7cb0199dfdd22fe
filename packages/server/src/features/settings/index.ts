import type { Language } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { names } from '../people/index.ts'
import type { Parts } from '../parts.ts'
import { settingAggregate, settingCommands } from './commands.ts'
import { createConfigurator } from './configure.ts'
import { loadDefaults } from './defaults.ts'
import { createLive, following } from './live.ts'
import { proposingParts } from './proposed-part.ts'
import { proposing } from './proposed.ts'
import { settingsRoutes } from './routes.ts'

export { loadDefaults, ownerOf, type Defaults } from './defaults.ts'
export type { SectionDefault } from '../../domain/settings/configuration.ts'
export type { ProposingParts } from './proposed-part.ts'
export type { Proposing } from './proposed.ts'
export { readPolicy } from './queries.ts'
export { ownNames, readerOf, typeGroup, type Telling } from './telling.ts'

/** What the organisation works by, and how it is changed. */
export function createSettings(
  parts: Parts,
  { words }: { readonly words: (language: Language) => Words },
) {
  const live = createLive(loadDefaults())
  const commands = settingCommands(names)
  return {
    /** Always the latest: its properties are those of the moment they are asked for. */
    defaults: live.defaults,
    /** After a start. */
    refresh: () => live.refresh(parts.reads),
    /** What to call with the events of the log: a change made elsewhere holds here, too. */
    follow: (onError: (error: unknown) => void) => following(live, parts.reads, onError),
    handlers: settingsRoutes({ parts, live, commands, words }),
    /** What people propose of to-do templates. */
    proposing: proposing({ parts, live, commands, words }),
    /** What people propose of any part. */
    proposingParts: proposingParts({ parts, live, commands, words }),
    aggregates: [settingAggregate],
    configure: createConfigurator(parts, { live, commands, words }),
  }
}
