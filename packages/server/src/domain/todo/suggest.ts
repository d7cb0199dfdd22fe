import type { Availability } from '@hikeshi/contract'
import { areasNamed } from '../knowledge.ts'
import type { Todo } from './todo.ts'

/** Somebody who could be asked. */
export interface Candidate {
  readonly person: string
  readonly areas: readonly string[]
  /** What they said in this incident, if they are in it. */
  readonly availability: Availability | null
  readonly openTodos: number
}

export interface Suggestion {
  readonly person: string
  /** Those areas of theirs that the to-do names. */
  readonly areas: readonly string[]
  readonly availability: Availability | null
  readonly free: boolean
}

const ORDER: readonly (Availability | null)[] = ['now', 'watching', 'later', null, 'cannot']

/** Whom to ask, the likeliest first: who knows an area it names, then who is free, then who is here (C-07). */
export function suggest(
  { text }: Pick<Todo, 'text'>,
  candidates: readonly Candidate[],
): readonly Suggestion[] {
  const words = `${text.ja}\n${text.en}`
  const ranked = candidates.map(({ person, areas, availability, openTodos }) => ({
    person,
    areas: areasNamed(areas, words),
    availability,
    free: availability === 'now' && openTodos === 0,
  }))
  return ranked.toSorted(
    (one, other) =>
      able(other) - able(one) ||
      other.areas.length - one.areas.length ||
      Number(other.free) - Number(one.free) ||
      ORDER.indexOf(one.availability) - ORDER.indexOf(other.availability),
  )
}

const able = ({ availability }: Suggestion): number => (availability === 'cannot' ? 0 : 1)
