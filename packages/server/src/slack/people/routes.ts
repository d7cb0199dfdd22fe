import type { contract, PersonRef, SlackLink as SlackLinkView } from '@hikeshi/contract'
import { known, Refusal } from '../../domain/refusal.ts'
import { canSlackLink, type SlackLink } from '../../domain/slack-link.ts'
import { by, type ApiCall, type Caller, type Parts } from '../../features/parts.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { confirm, refuse } from './commands.ts'
import { findLink, readLinks } from './store.ts'

type Routes = Pick<
  Handlers<Pick<typeof contract, 'slack'>, Caller>['slack'],
  'links' | 'confirmLink' | 'unlink'
>
export type Names = (
  reads: Reads,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, PersonRef>>

/** Who is who, as people see and mend it. It is there without Slack too: links outlive a token. */
export function linkRoutes({ spine, reads }: Parts, names: Names): Routes {
  async function views(links: readonly SlackLink[], call: ApiCall): Promise<SlackLinkView[]> {
    const people = await names(
      reads,
      links.map(({ person }) => person),
    )
    return links.map((link) => ({
      id: link.id,
      person: people.get(link.person) ?? { id: link.person, name: link.person },
      slackUser: link.slackUser,
      state: link.state,
      confirmed: link.confirmedAt !== null,
      linkedAt: link.linkedAt,
      can: canSlackLink(link, by(call).actor),
    }))
  }

  return {
    links: async (_, call) => ({ items: await views(await readLinks(reads), call), next: null }),
    confirmLink: async ({ link }, call) => {
      // Whoever only has the account of Slack could confirm themselves.
      if (call.caller.surface === 'slack') throw new Refusal('not-allowed')
      await spine.execute(confirm, { link }, by(call))
      const [view] = await views([known(await findLink(reads, link))], call)
      return known(view ?? null)
    },
    unlink: async ({ link }, call) => {
      await spine.execute(refuse, { link }, by(call))
      return { ok: true as const }
    },
  }
}
