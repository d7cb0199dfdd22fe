import type { Language, PageText, PersonRef } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { pageNow } from '../../domain/handbook/page.ts'
import type { Reads } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import { pageCommands, pageId, type CommandNeeds } from './commands.ts'
import { readPage } from './queries.ts'
import { handbookRoutes } from './routes.ts'
import { loadPages } from './shipped.ts'
import { tipAggregate, tipRoutes } from './tips.ts'
import { pageViews } from './views.ts'

interface Needs {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly react: CommandNeeds['react']
  readonly words: (language: Language) => Words
}

/** A page as somebody who proposes a change to it finds it. */
export interface ProposedOn {
  readonly text: PageText
  readonly version: number
  readonly lock: { readonly by: string; readonly at: string; readonly reason: string } | null
  /** Nothing is proposed about a page that was put away. */
  readonly retired: boolean
}

/** 心構え: what we tell each other before it happens, written by everybody. */
export function createHandbook(parts: Parts, needs: Needs) {
  const shipped = loadPages()
  const commands = pageCommands({ shipped, ...needs })
  const views = pageViews(parts, { shipped, names: needs.names })
  return {
    handlers: {
      handbook: handbookRoutes({ parts, shipped, commands, views, words: needs.words }),
      tips: tipRoutes(parts, needs),
    },
    /** What a page says now, or null where there is none. */
    pageOf: async (reads: Reads, key: string): Promise<ProposedOn | null> => {
      const page = await readPage(reads, pageId(key))
      const now = pageNow(page, shipped.get(key) ?? null)
      if (now === null) return null
      const { lock = null, retired = null } = page ?? {}
      return { text: now.text, version: now.version, lock, retired: retired !== null }
    },
    write: commands.write,
    aggregates: [commands.of, tipAggregate],
  }
}
