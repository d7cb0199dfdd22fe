import type { Configuration } from '../../domain/settings/configuration.ts'
import type { Setting } from '../../domain/settings/setting.ts'
import type { Reads } from '../../platform/db.ts'
import { configurationOf, shipped, type Contents } from './contents.ts'
import type { Defaults } from './defaults.ts'
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
  async function look(reads: Reads): Promise<void> {
    const settings = await readSettings(reads)
    const versions = settings.map(({ part, version }) => `${part} ${version}`).join()
    if (versions === seen) return
    now = configurationOf(contentsOf(settings))
    seen = versions
  }

  // One look after another: an older answer never follows a newer one.
  let last: Promise<void> = Promise.resolve()
  return {
    defaults,
    refresh: (reads) => {
      last = after(last, () => look(reads))
      return last
    },
  }
}

/** However the one before ended: whoever asked for it has heard. */
async function after(before: Promise<void>, work: () => Promise<void>): Promise<void> {
  await before.catch(() => {})
  await work()
}

/** Refreshes when the log tells of the settings; what fails is tried again at the next call. */
export function following(
  live: Live,
  reads: Reads,
  onError: (error: unknown) => void,
): (events: readonly { readonly type: string }[]) => void {
  let told = 0
  let seen = 0

  async function caughtUp(until: number): Promise<void> {
    await live.refresh(reads)
    seen = Math.max(seen, until)
  }

  return (events) => {
    if (events.some(({ type }) => type.startsWith('settings.'))) told += 1
    if (seen === told) return
    const until = told
    caughtUp(until).catch(onError)
  }
}
