import type { Case, contract } from '@hikeshi/contract'
import type { z } from 'zod'
import type { Handlers } from '../../platform/http/mount.ts'
import { personOf, type Caller, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { excerptOf } from './excerpt.ts'
import { readFoundTexts, searchCases, type FoundCase, type Search } from './queries.ts'
import { searchWords } from './words.ts'

type Routes = Pick<Handlers<Pick<typeof contract, 'cases'>, Caller>['cases'], 'search'>
type Asked = z.output<typeof contract.cases.search.input>

/** Search over all cases that the caller may see. */
export function searchRoutes({ reads }: Parts, { defaults, names }: Telling): Routes {
  return {
    search: async (asked, call) => {
      const search = searchOf(asked, personOf(call).id, defaults.zone)
      const found = await searchCases(reads, { ...search, limit: search.limit + 1 })
      const rows = found.slice(0, search.limit)
      const commanders = rows.flatMap(({ commander }) => commander ?? [])
      const [people, excerpts] = await Promise.all([
        names(reads, commanders),
        excerptsOf(rows, search.words),
      ])
      return {
        items: rows.map(({ commander, ...row }) => ({
          ...row,
          commander:
            commander === null
              ? null
              : (people.get(commander) ?? { id: commander, name: commander }),
          found: excerpts.get(row.id) ?? null,
        })),
        next: found.length > rows.length ? nextOf(rows, search) : null,
      }
    },
  }

  /** Where the words stand: in the title if it has one of them, else in what was written below it. */
  async function excerptsOf(
    rows: readonly FoundCase[],
    words: readonly string[],
  ): Promise<ReadonlyMap<string, Case['found']>> {
    if (words.length === 0) return new Map()
    const titled = rows.map(({ id, title }) => [id, excerptOf(title, words, 'title')] as const)
    const untitled = titled.filter(([, excerpt]) => excerpt === null).map(([id]) => id)
    const texts = untitled.length === 0 ? [] : await readFoundTexts(reads, untitled, words)
    const below = texts.map(
      ({ incident, text, where }) => [incident, excerptOf(text, words, where)] as const,
    )
    return new Map([...titled, ...below])
  }
}

function searchOf(asked: Asked, viewer: string, zone: string): Search {
  const { state, severity = null, type = null, origin = null, mine = false, sort, limit } = asked
  return {
    viewer,
    state,
    severity,
    type,
    origin,
    mine,
    sort,
    limit,
    words: searchWords(asked.q, asked.about),
    from: asked.from ? startOf(asked.from, 0, zone) : null,
    to: asked.to ? startOf(asked.to, 1, zone) : null,
    after: asked.cursor === undefined ? null : numberIn(asked.cursor),
  }
}

/** The instant at which a day of the organisation's calendar begins, or one that many days later. */
function startOf(day: string, later: number, zone: string): string {
  const date = Temporal.PlainDate.from(day).add({ days: later })
  return date.toZonedDateTime(zone).toInstant().toString()
}

function nextOf(rows: readonly FoundCase[], { sort, words, after, limit }: Search): string {
  const weighed = sort === 'relevance' && words.length > 0
  return String(weighed ? (after ?? 0) + limit : (rows.at(-1)?.number ?? 0))
}

/** What no page ever ended at is before everything. */
const numberIn = (cursor: string): number => (/^\d{1,9}$/.test(cursor) ? Number(cursor) : 0)
