import type { contract, SlackStatus } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import type { Caller, Parts } from '../../features/parts.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import type { Slack } from '../index.ts'
import { installationGone, type Gone } from '../out/installation.ts'

type Routes = Pick<Handlers<Pick<typeof contract, 'slack'>, Caller>['slack'], 'get' | 'check'>

interface Needs {
  readonly words: (language: 'ja' | 'en') => Words
  readonly publicUrl: string
  /** Null: no token is set, and nothing of Slack is loaded. */
  readonly slack: () => Slack | null
}

/** How Slack is here, and what it lets us do. */
export function installRoutes(parts: Parts, { words, publicUrl, slack }: Needs): Routes {
  return {
    get: async (_, { caller: { language } }) => {
      const there = slack()
      // Loaded only when somebody asks: an installation without Slack has none of it in memory.
      const { manifestOf } = await import('./manifest.ts')
      const manifest = (over: 'socket' | 'http') =>
        JSON.stringify(manifestOf({ words: words(language), publicUrl, over }), null, 2)
      return {
        connection: there && (await connectionOf(there, parts)),
        manifest: { socket: manifest('socket'), http: manifest('http') },
      }
    },
    check: async () => {
      const there = slack()
      if (there === null) return { items: [], next: null }
      const { checksOf } = await import('./checks.ts')
      return { items: await checksOf(there, parts), next: null }
    },
  }
}

/** How Slack is now, without asking it. */
export async function connectionOf(
  { inside, sockets }: Slack,
  { reads }: Pick<Parts, 'reads'>,
): Promise<NonNullable<SlackStatus['connection']>> {
  const { options, identities } = inside
  const known = identities.known()
  const refused = await installationGone(reads)
  return {
    transport: options.over.kind,
    refusal: refused?.error ?? null,
    workspace: known && { name: known.teamName, url: known.url },
    sockets: options.over.kind === 'socket' ? sockets() : null,
    ...(await conditionOf(inside, refused)),
  }
}

type Shown = Pick<NonNullable<SlackStatus['connection']>, 'condition' | 'since'>

async function conditionOf(
  { identities, out, safety }: Slack['inside'],
  refused: Gone | null,
): Promise<Shown> {
  if (await safety.isSafe()) return { condition: 'safe', since: null }
  if (refused) return { condition: 'refused', since: refused.at }
  const { condition, lastAnswerAt } = out.condition()
  if (condition !== 'ok') return { condition, since: lastAnswerAt?.toString() ?? null }
  return { condition: identities.known() ? 'ok' : 'waiting', since: null }
}
