import type { HandbookPage, PageVersion, PersonRef } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { isAdmin } from '../../domain/actor.ts'
import {
  guardEdit,
  guardWriting,
  pageNow,
  type Page,
  type PageLock,
} from '../../domain/handbook/page.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import { keyOf, pageId, type CommandNeeds } from './commands.ts'
import { readExamples, readPage, readPages, readVersions } from './queries.ts'

type Needs = Pick<CommandNeeds, 'shipped' | 'names'>

interface Viewer {
  readonly id: string
  readonly actor: Actor
}

/** Pages as the screens show them, whether or not anybody ever touched them. */
export function pageViews({ reads, clock }: Parts, { shipped, names }: Needs) {
  async function views(
    keys: readonly string[],
    touched: readonly Page[],
    viewer: Viewer,
  ): Promise<HandbookPage[]> {
    const involved = touched.flatMap(({ changedBy, lock, retired }) =>
      [changedBy, lock?.by, retired?.by].filter((id) => id !== undefined),
    )
    const linked = touched.flatMap((page) => page.examples)
    const looking = {
      shipped,
      people: await names(reads, involved),
      examples: await readExamples(reads, linked, viewer.id),
      by: viewer.actor,
      now: clock.now(),
    }
    const pages = new Map(touched.map((page) => [page.id, page]))
    return keys.map((key) => view(key, pages.get(pageId(key)) ?? null, looking))
  }

  return {
    all: async (viewer: Viewer): Promise<HandbookPage[]> => {
      const pages = await readPages(reads)
      const own = pages.map(({ id }) => keyOf(id)).filter((key) => !shipped.has(key))
      return views([...shipped.keys(), ...own], pages, viewer)
    },
    one: async (key: string, viewer: Viewer): Promise<HandbookPage> => {
      const page = await readPage(reads, pageId(key))
      const [shown] = await views([key], page ? [page] : [], viewer)
      if (!shown) throw new Refusal('not-found')
      return shown
    },
    versions: async (key: string): Promise<PageVersion[]> => {
      const page = await readPage(reads, pageId(key))
      if (page === null && !shipped.has(key)) throw new Refusal('not-found')
      return versionsOf(reads, { key, page, names, shipped })
    },
  }
}

interface Looking {
  readonly shipped: Needs['shipped']
  readonly people: ReadonlyMap<string, PersonRef>
  readonly examples: Awaited<ReturnType<typeof readExamples>>
  readonly by: Actor
  readonly now: Temporal.Instant
}

function view(key: string, page: Page | null, looking: Looking): HandbookPage {
  const { shipped, people, examples, by, now } = looking
  const facts = { shipped: shipped.get(key) ?? null, lockedBy: null }
  const current = pageNow(page, facts.shipped)
  if (current === null) throw new Refusal('not-found')
  const { text, version, edited } = current
  // A text of the product is nobody's.
  const author = edited ? page : null
  return {
    key,
    ...text,
    version,
    edited,
    shipped: shipped.has(key),
    lock: told(page?.lock, people),
    retired: told(page?.retired, people),
    changedBy: author && person(people, author.changedBy),
    changedAt: author && author.changedAt,
    examples: page === null ? [] : page.examples.flatMap((id) => examples.get(id) ?? []),
    can: {
      edit: guardWriting(page, { by, now, facts }) === null,
      lock: isAdmin(by),
      retire: guardEdit(page, { by, now, facts }) === null,
    },
  }
}

function told(mark: PageLock | null | undefined, people: Looking['people']) {
  return mark ? { ...mark, by: person(people, mark.by) } : null
}

export type PageViews = ReturnType<typeof pageViews>

const person = (people: ReadonlyMap<string, PersonRef>, id: string): PersonRef =>
  people.get(id) ?? { id, name: id }

interface Versions extends Needs {
  readonly key: string
  readonly page: Page | null
}

/** What was written, and before all of it or after it the shipped text that nobody has changed. */
async function versionsOf(
  reads: Reads,
  { key, page, names, shipped }: Versions,
): Promise<PageVersion[]> {
  const written = await readVersions(reads, pageId(key))
  const people = await names(
    reads,
    written.map(({ actor }) => actor),
  )
  const past = written.map(({ type, data, actor, at }): PageVersion => {
    const { title, body, version, reason = null, origin = 'edit', proposal = null } = data
    if (type === 'page.shipped') {
      return { version, title, body, by: null, at, reason: null, origin: 'shipped', proposal: null }
    }
    return { version, title, body, by: person(people, actor), at, reason, origin, proposal }
  })
  const now = pageNow(page, shipped.get(key) ?? null)
  if (now === null || past.some(({ version }) => version === now.version)) return past
  const { title, body } = now.text
  const fresh = { by: null, at: '', reason: null, origin: 'shipped', proposal: null } as const
  return [{ version: now.version, title, body, ...fresh }, ...past]
}
