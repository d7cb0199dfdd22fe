import { pin, place, takeAway } from '../out/messages.ts'
import type { Target } from '../out/narrate.ts'
import type { Site } from '../out/site.ts'
import type { Living, Standing } from './living.ts'

interface Showing {
  readonly living: readonly Living[]
  /** Throws when the time is up: the rest is for the next run. */
  readonly goOn: () => void
}

/** Makes every living message of a place say what holds now, and takes away those that are over. */
export async function show(site: Site, target: Target, { living, goOn }: Showing): Promise<void> {
  for (const kind of living) {
    const standing = kind.of(site.room)
    for (const one of standing) {
      goOn()
      await stand(site, target, { kind, one })
    }
    if (kind.after === 'goes') await clear(site, kind, new Set(standing.map(({ key }) => key)))
  }
}

async function stand(
  site: Site,
  target: Target,
  { kind, one }: { readonly kind: Living; readonly one: Standing },
): Promise<void> {
  const under = one.thread ? site.objects.get(one.thread.kind, one.thread.key) : null
  const row = await place(site, {
    kind: kind.kind,
    key: one.key,
    channel: target.channel,
    thread: target.thread ?? under?.ts ?? null,
    message: one.message,
  })
  // A pin in the lobby would be one of many: it is for the channel of the incident.
  if (one.pinned === true && target.thread === null) await pin(site, row)
}

async function clear(site: Site, { kind }: Living, keys: ReadonlySet<string>): Promise<void> {
  for (const row of site.objects.of(kind)) {
    if (!keys.has(row.key) && row.state !== 'gone') await takeAway(site, row)
  }
}
