import { peopleOf, reachable, type Call, type CallEvent, type Failed } from './call.ts'
import { made, type CallFacts } from './call-lists.ts'
import type { Context } from './context.ts'
import { areasNamed, type Knowledge } from './knowledge.ts'
import { demand, Refusal } from './refusal.ts'
import { guardWork } from './room.ts'

export interface Summons {
  readonly people: readonly string[]
  readonly team: string | null
  /** The key of an invite group. */
  readonly role: string | null
  readonly area: string | null
}

export interface SummonFacts extends CallFacts {
  /** Who acts in the incident. */
  readonly acting: readonly string[]
  readonly knowledge: readonly Knowledge[]
}

/** Calls people by name, by team, by group or by what they know (W-13). */
export function summon(
  call: Call | null,
  asked: Summons,
  { by, now, facts }: Context<SummonFacts>,
): readonly CallEvent[] {
  if (call !== null) return []
  const { incident, acting: participants } = facts
  demand(guardWork({ by, now, facts: { incident, participants } }))
  const found = [
    byName(asked, facts),
    byTeam(asked, facts),
    byGroup(asked, facts),
    byArea(asked, facts),
  ]
  const named = new Set(asked.people)
  const people = Array.from(new Set(found.flatMap((one) => one.people))).filter((person) =>
    isMissing(person, facts, named),
  )
  const failed = found.flatMap((one) => one.failed)
  if (people.length + failed.length === 0) return []
  const groups = asked.role === null ? [] : [asked.role]
  const { area } = asked
  const team = facts.teams.find(({ id }) => id === asked.team)?.name ?? null
  return [made(incident, { reason: 'summons', groups, team, area, people, failed })]
}

interface Found {
  readonly people: readonly string[]
  readonly failed: readonly Failed[]
}
const NOTHING: Found = { people: [], failed: [] }

/** Somebody who acts already is not called again; somebody who watches is, if they are named. */
function isMissing(person: string, facts: SummonFacts, named: ReadonlySet<string>): boolean {
  const here = facts.participants.find((one) => one.person === person)
  if (here === undefined) return true
  if (here.answered && here.availability === 'now') return false
  return here.call === null && (named.has(person) || !here.answered)
}

function byName({ people }: Summons, facts: SummonFacts): Found {
  return reachable(people, facts)
}

function byTeam({ team: id }: Summons, facts: SummonFacts): Found {
  if (id === null) return NOTHING
  const team = facts.teams.find((one) => one.id === id)
  if (team === undefined) throw new Refusal('not-found')
  return reachable(team.members, facts)
}

function byGroup({ role }: Summons, facts: SummonFacts): Found {
  if (role === null) return NOTHING
  if (!facts.groups.some(({ key }) => key === role)) throw new Refusal('invalid-input')
  return peopleOf(role, facts)
}

function byArea({ area }: Summons, facts: SummonFacts): Found {
  if (area === null) return NOTHING
  const knowing = facts.knowledge.filter(({ areas }) => areasNamed(areas, area).length > 0)
  const { people } = reachable(
    knowing.map(({ person }) => person),
    facts,
  )
  const failed = people.length === 0 ? [{ what: area, why: 'nobody' as const }] : []
  return { people, failed }
}
