import type { Language, PersonCall, PersonRef, Roster } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import type { Call } from '../../domain/call.ts'
import { sharedAreas } from '../../domain/nudge/same-area.ts'
import { guardWork } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import { gatherRoom } from '../incidents/index.ts'
import type { Parts } from '../parts.ts'
import { readKnowledge } from '../teams/index.ts'
import { readCalls, readHeld, readPeople, type HeldRow } from './store.ts'

export interface RosterNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  /** What the organisation calls an invite group. */
  readonly groupName: (reads: Reads, key: string, language: Language) => Promise<string>
}

interface Viewer {
  readonly actor: Actor
  readonly language: Language
}

/** Who is here, who is free, who was called and who answered. */
export async function rosterView(
  { reads, clock }: Parts,
  needs: RosterNeeds,
  incident: string,
  { actor, language }: Viewer,
): Promise<Roster> {
  const room = await gatherRoom(reads, incident)
  const [people, calls, held, knowledge] = await Promise.all([
    readPeople(reads, incident),
    readCalls(reads, incident),
    readHeld(reads, incident),
    readKnowledge(reads),
  ])
  const tasksOf = Map.groupBy(held, ({ owner }) => owner)
  const areasOf = new Map(knowledge.map(({ person, areas }) => [person, areas]))
  const names = await needs.names(reads, [
    ...people.map(({ person }) => person),
    ...held.map(({ owner }) => owner),
    ...calls.flatMap(namedIn),
  ])
  const nameOf = (id: string): PersonRef => names.get(id) ?? { id, name: id }
  const labels = await labelsOf(calls, (key) => needs.groupName(reads, key, language))
  const context = { by: actor, now: clock.now(), facts: room }
  return {
    people: people.map(({ person, joinedAt, availability, until, capacity, answered }) => {
      const tasks = (tasksOf.get(person) ?? []).map(({ todo, text }) => ({ todo, text }))
      const openTodos = tasks.length
      const free = answered && availability === 'now' && openTodos === 0
      const areas = [...(areasOf.get(person) ?? [])]
      const said = { availability, until, capacity, answered, joinedAt }
      return Object.assign(said, { person: nameOf(person), openTodos, tasks, free, areas })
    }),
    calls: calls.map((call) => callView(call, nameOf, labels)),
    overlaps: overlapsOf(held, areasOf, nameOf),
    can: { summon: guardWork(context) === null },
  }
}

/** Where two or more are at the same thing, going by their to-dos (C-12). */
function overlapsOf(
  held: readonly HeldRow[],
  areas: ReadonlyMap<string, readonly string[]>,
  nameOf: (id: string) => PersonRef,
): Roster['overlaps'] {
  const shared = sharedAreas({ tasks: held, areas, words: [] })
  return shared.map(({ area, people }) => ({ about: area, people: people.map(nameOf) }))
}

function namedIn({ by, people, observers, failed }: Call): readonly string[] {
  return [by, ...people, ...observers, ...failed.map(({ what }) => what)]
}

/** What the groups of these calls are called. */
async function labelsOf(
  calls: readonly Call[],
  groupName: (key: string) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const keys = calls.flatMap(({ groups, failed }) => [...groups, ...failed.map(({ what }) => what)])
  const groups = await Promise.all(
    Array.from(new Set(keys)).map(async (key) => [key, await groupName(key)] as const),
  )
  return new Map(groups)
}

function callView(
  call: Call,
  nameOf: (id: string) => PersonRef,
  labels: ReadonlyMap<string, string>,
): PersonCall {
  const { id, at, reason, groups, team, area, people, observers, failed } = call
  const called = groups.map((key) => labels.get(key) ?? key)
  return {
    id,
    at,
    reason,
    by: call.by === 'system' ? null : nameOf(call.by),
    groups: [...called, team, area].filter((one) => one !== null),
    people: people.map(nameOf),
    observers: observers.map(nameOf),
    failed: failed.map(({ what, why }) => ({
      name: why === 'nobody' ? (labels.get(what) ?? what) : nameOf(what).name,
      why,
    })),
    last: reason === 'escalation' && people.length === 0,
  }
}
