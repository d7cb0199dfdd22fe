import type { Configuration } from '../../domain/settings/configuration.ts'
import type { Setting } from '../../domain/settings/setting.ts'
import type { Reads } from '../../platform/db.ts'
import { configurationOf, type Contents } from './contents.ts'
import type { Defaults } from './defaults.ts'
import { shipped } from './policy.ts'
import { readSettings } from './queries.ts'

export interface Live {
  /** What the organisation works by: always the latest, whoever holds it. */
  readonly defaults: Defaults
  /** Looks at what is stored, and goes by it from now on. */
  readonly refresh: (reads: Reads) => Promise<void>
}

/** What is stored over what the product comes with. */
export function contentsOf(settings: readonly Setting[]): Contents {
  const stored = settings
    .filter(({ content }) => content !== null)
    .map(({ part, content }) => [part, content] as const)
  return { ...shipped().contents, ...Object.fromEntries(stored) }
}

/** A configuration whose every property is that of the moment it is asked for. */
export function createLive(first: Defaults): Live {
  let now: Configuration = first
  let seen = ''
  const defaults = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(first).map((key) => [
        key,
        { enumerable: true, get: () => now[key as keyof Configuration] },
      ]),
    ),
  ) as Defaults
  return {
    defaults,
    refresh: async (reads) => {
      const settings = await readSettings(reads)
      const versions = settings.map(({ part, version }) => `${part} ${version}`).join()
      if (versions === seen) return
      now = configurationOf(contentsOf(settings))
      seen = versions
    },
  }
}
