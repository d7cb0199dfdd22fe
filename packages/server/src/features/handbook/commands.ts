import type { PageText, PersonRef } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import type { Recorded } from '../../domain/event.ts'
import {
  bringBackPage,
  createPage,
  evolvePage,
  linkExample,
  lockPage,
  retirePage,
  unlockPage,
  writePage,
  type Page,
  type PageContext,
  type PageEvent,
  type PageFacts,
  type Writing,
} from '../../domain/handbook/page.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { ShippedPages } from './shipped.ts'
import { pageRows } from './store.ts'

const PREFIX = 'pag_'

/** A page in the log is called by its name in addresses. */
export const pageId = (key: string): string => `${PREFIX}${key}`
export const keyOf = (id: string): string => id.slice(PREFIX.length)

export interface CommandNeeds {
  readonly shipped: ShippedPages
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  /** What follows when a proposal's text was written. */
  readonly react: (event: Recorded<PageEvent>) => readonly TaskRequest[]
}

export interface On {
  readonly page: string
}

export type PageCommand<Input> = Command<Page, PageEvent, Input & On, PageFacts, Actor>
type Verb<Input> = (page: Page | null, input: Input, context: PageContext) => readonly PageEvent[]

/** The verbs of a page, each a command for the spine. */
export function pageCommands({ shipped, names, react }: CommandNeeds) {
  const of: Aggregate<Page, PageEvent> = {
    name: 'page',
    ...pageRows,
    evolve: evolvePage,
    subject: () => null,
    react,
  }

  const command = <Input>(verb: Verb<Input>): PageCommand<Input> => ({
    of,
    id: ({ page }) => pageId(page),
    gather: async (reads, { page }, { state }) => {
      const by = state?.lock?.by
      const people = await names(reads, by === undefined ? [] : [by])
      const lockedBy = by === undefined ? null : (people.get(by)?.name ?? null)
      return { shipped: shipped.get(page) ?? null, lockedBy }
    },
    decide: ({ state, input, facts, by, now }) => verb(state, input, { by, now, facts }),
  })

  const create: Command<Page, PageEvent, On & { readonly text: PageText }, null, Actor> = {
    of,
    id: ({ page }) => pageId(page),
    gather: nothing,
    decide: ({ state, input }) => createPage(state, input.text),
  }

  return {
    of,
    create,
    write: command<Writing>(writePage),
    lock: command<{ readonly reason: string }>(lockPage),
    unlock: command<object>((page, _, context) => unlockPage(page, context)),
    retire: command<{ readonly reason: string }>(retirePage),
    bringBack: command<object>((page, _, context) => bringBackPage(page, context)),
    link: command<{ readonly incident: string; readonly shown: boolean }>(linkExample),
  }
}

export type PageCommands = ReturnType<typeof pageCommands>
