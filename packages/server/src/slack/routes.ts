import type { contract } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import type { Caller, Parts } from '../features/parts.ts'
import type { Handlers } from '../platform/http/mount.ts'
import type { Slack } from './index.ts'
import { installRoutes } from './install/routes.ts'
import { placeRoutes } from './out/place.ts'
import type { SlackPeople } from './people/index.ts'
import type { Names } from './people/routes.ts'

interface Needs {
  readonly parts: Parts
  readonly people: SlackPeople
  readonly names: Names
  readonly words: (language: 'ja' | 'en') => Words
  readonly publicUrl: string
  /** Null: no token is set, and nothing of Slack is loaded. */
  readonly slack: () => Slack | null
}

/** What the web asks about Slack. It is there without Slack too. */
export function slackRoutes({
  parts,
  people,
  names,
  words,
  publicUrl,
  slack,
}: Needs): Handlers<Pick<typeof contract, 'slack'>, Caller>['slack'] {
  return {
    ...people.handlers,
    ...installRoutes(parts, { words, publicUrl, slack }),
    ...placeRoutes(parts, {
      out: () => slack()?.inside.out ?? null,
      names,
      words,
    }),
  }
}
