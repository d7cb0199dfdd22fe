import type { Parts } from '../../features/parts.ts'
import type { Account } from './account.ts'
import { end, linkAggregate, linkId } from './commands.ts'
import { BY_SLACK, meet, whoIs, type Look, type PeopleSide, type Resolved } from './resolve.ts'
import { linkRoutes, type Names } from './routes.ts'
import { accountsOf, findLink } from './store.ts'

export type { Account } from './account.ts'
export type { Look, Resolved } from './resolve.ts'

/** Whoever is nobody here is asked about again only after a while. */
const REMEMBERED = { minutes: 2 } as const
const REMEMBERED_MAX = 5000

interface Needs {
  readonly names: Names
  readonly people: PeopleSide
}

export type SlackPeople = ReturnType<typeof createSlackPeople>

/** Who of a Slack workspace is who here. It is there without Slack too, with nothing to link. */
export function createSlackPeople(parts: Parts, { names, people }: Needs) {
  const { spine, reads } = parts
  const outsiders = rememberedFor(parts)
  /** Whoever is new and does two things at once is met once. */
  const meeting = new Map<string, Promise<Resolved>>()

  async function newlyMet(key: string, work: () => Promise<Resolved>): Promise<Resolved> {
    const begun = meeting.get(key) ?? work().finally(() => meeting.delete(key))
    meeting.set(key, begun)
    return begun
  }

  return {
    handlers: linkRoutes(parts, names),
    aggregates: [linkAggregate] as const,

    /** Who this is; whoever is new is linked by their address, or joins. */
    async resolve(team: string, slackUser: string, look: Look): Promise<Resolved> {
      const key = linkId({ team, slackUser })
      const found = await findLink(reads, key)
      const there = found && (await whoIs({ parts, people }, found))
      const known = there ?? outsiders.get(key)
      if (known) return known
      const resolved = await newlyMet(key, () => meet({ parts, people }, { team, slackUser }, look))
      if (resolved.kind === 'outside') outsiders.put(key, resolved)
      return resolved
    },

    /** What Slack says of an account that changed: one that was closed is nobody here any more. */
    async changed(team: string, account: Account): Promise<void> {
      if (account.id === undefined) return
      const slackUser = account.id
      outsiders.forget(linkId({ team, slackUser }))
      if (account.deleted === true) await spine.execute(end, { team, slackUser }, BY_SLACK)
    },

    /** Somebody here, with what we call them and how to reach them. */
    find: people.find,

    /** The accounts of these people, for mentions and invitations. */
    accountsOf: (ids: readonly string[]) => accountsOf(reads, ids),
  }
}

/** A few minutes' memory of who cannot act here: Slack is not asked at each of their clicks. */
function rememberedFor({ clock }: Parts) {
  const kept = new Map<string, { readonly resolved: Resolved; readonly until: Temporal.Instant }>()
  return {
    get: (key: string): Resolved | null => {
      const found = kept.get(key)
      const fresh = found && Temporal.Instant.compare(clock.now(), found.until) < 0
      return fresh ? found.resolved : null
    },
    put: (key: string, resolved: Resolved): void => {
      if (kept.size >= REMEMBERED_MAX) kept.clear()
      kept.set(key, { resolved, until: clock.now().add(REMEMBERED) })
    },
    forget: (key: string): void => {
      kept.delete(key)
    },
  }
}
