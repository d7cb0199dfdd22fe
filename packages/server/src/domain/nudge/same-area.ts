import { areasNamed } from '../knowledge.ts'
import { isOwnWork } from './hands-on.ts'
import { byTime } from './moments.ts'
import type { Snapshot } from './snapshot.ts'

/** One thing that more than one person works on. */
export interface Shared {
  /** An area that somebody knows, or the text that two to-dos share. */
  readonly area: string
  readonly people: readonly string[]
  /** When the second of them began. */
  readonly since: string
}

type Working = Pick<Snapshot, 'areas' | 'words'> & {
  readonly tasks: readonly Pick<Snapshot['tasks'][number], 'owner' | 'heldSince' | 'text'>[]
}

interface Work {
  readonly person: string
  readonly at: string
  readonly text: string
}

/** What two people work on at once, as far as their to-dos and their own words name it. */
export function sharedAreas(seen: Working): readonly Shared[] {
  const taken = held(seen).toSorted(earlier)
  const work = [...taken, ...said(seen)].toSorted(earlier)
  const areas = distinct(Array.from(seen.areas.values()).flat())
  const named = areas.map((area) => [area, work.filter(names(area))] as const)
  const alike = Map.groupBy(taken, ({ text }) => folded(text))
  const known = new Set(named.filter(isShared).flatMap(([, by]) => by))
  // Two to-dos that say the same, where no area has said so already.
  const same = Array.from(alike.values(), (list) => [list[0]?.text ?? '', list] as const).filter(
    ([, list]) => !list.every((one) => known.has(one)),
  )
  return [...named, ...same].filter(isShared).map(sharedOf)
}

const earlier = (one: Work, other: Work): number => byTime(one.at, other.at)

type Named = readonly [area: string, by: readonly Work[]]

const people = (by: readonly Work[]): readonly string[] => distinct(by.map(({ person }) => person))

const isShared = ([, by]: Named): boolean => people(by).length > 1

function sharedOf([area, by]: Named): Shared {
  const [first] = by
  const second = by.find(({ person }) => person !== first?.person)
  return { area, people: people(by), since: second?.at ?? '' }
}

function held({ tasks }: Working): readonly Work[] {
  return tasks.flatMap(({ owner, heldSince, text }) =>
    owner === null || heldSince === null
      ? []
      : [{ person: owner, at: heldSince, text: distinct([text.ja, text.en]).join('\n') }],
  )
}

function said({ words }: Working): readonly Work[] {
  return words.filter(({ text }) => isOwnWork(text))
}

const names =
  (area: string) =>
  ({ text }: Work): boolean =>
    areasNamed([area], text).length > 0

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

function distinct(texts: readonly string[]): readonly string[] {
  return Array.from(new Map(texts.map((text) => [folded(text), text])).values())
}
