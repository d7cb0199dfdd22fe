import type { Team as TeamView } from '@hikeshi/contract'
import { isAdmin, nameOf, type Actor, type Member } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import type { Answer } from './incident/guards.ts'
import { demand } from './refusal.ts'
import { requiredText } from './text.ts'

/** People who are called together. */
export interface Team {
  readonly id: string
  readonly name: string
  /** Keys of the invite groups that it serves as. */
  readonly groups: readonly string[]
  readonly members: readonly string[]
  readonly archived: boolean
  readonly createdAt: string
}

export type TeamEvent = EventOf<
  | 'team.created'
  | 'team.changed'
  | 'team.archived'
  | 'team.restored'
  | 'team.member_added'
  | 'team.member_removed'
>

export interface TeamFacts {
  /** Active members of the organisation. */
  readonly members: readonly Member[]
  /** Every invite group there is. */
  readonly groups: ReadonlySet<string>
}
export type TeamContext = Context<TeamFacts>

export function createTeam(
  team: Team | null,
  asked: EventOf<'team.created'>['data'],
  context: TeamContext,
): readonly TeamEvent[] {
  if (team !== null) return []
  demand(mustAdminister(context))
  demandGroups(asked.groups, context)
  for (const person of asked.members) demand(mustBeMember(person, context))
  const name = requiredText(asked.name, 'invalid-input')
  const members = unique(asked.members)
  return [{ type: 'team.created', data: { name, groups: unique(asked.groups), members } }]
}

export interface TeamChange {
  readonly name?: string | undefined
  readonly groups?: readonly string[] | undefined
  readonly archived?: boolean | undefined
}

export function changeTeam(
  team: Team,
  asked: TeamChange,
  context: TeamContext,
): readonly TeamEvent[] {
  const { archived = team.archived, groups = team.groups } = asked
  demand(mustAdminister(context))
  demandGroups(groups, context)
  const name = asked.name === undefined ? team.name : requiredText(asked.name, 'invalid-input')
  const regrouped = unique(groups).join(' ') !== team.groups.join(' ')
  const data = {
    ...(name === team.name ? {} : { name }),
    ...(regrouped ? { groups: unique(groups) } : {}),
  }
  const settled = archived ? 'team.archived' : 'team.restored'
  return [
    ...(Object.keys(data).length === 0 ? [] : [{ type: 'team.changed' as const, data }]),
    ...(archived === team.archived ? [] : [{ type: settled, data: {} } as const]),
  ]
}

interface OfPerson {
  readonly person: string
}

/** Everybody joins and leaves as they like; others are moved by an admin or by those who are in it. */
function guardMove(team: Team, { person }: OfPerson, { by }: { readonly by: Actor }): Answer {
  if (team.archived) return 'wrong-state'
  const may = isAdmin(by) || nameOf(by) === person || team.members.includes(nameOf(by))
  return may ? null : 'not-allowed'
}

export function addMember(team: Team, asked: OfPerson, context: TeamContext): readonly TeamEvent[] {
  if (team.members.includes(asked.person)) return []
  demand(guardMove(team, asked, context) ?? mustBeMember(asked.person, context))
  return [{ type: 'team.member_added', data: { person: asked.person } }]
}

export function removeMember(
  team: Team,
  asked: OfPerson,
  context: TeamContext,
): readonly TeamEvent[] {
  if (!team.members.includes(asked.person)) return []
  demand(guardMove(team, asked, context))
  return [{ type: 'team.member_removed', data: { person: asked.person } }]
}

/** What whoever asks may do to the team now. */
export function canTeam(team: Team, by: Actor): TeamView['can'] {
  const person = nameOf(by)
  const may = guardMove(team, { person }, { by }) === null
  const isIn = team.members.includes(person)
  const addOthers = guardMove(team, { person: '' }, { by }) === null
  return { change: isAdmin(by), join: may && !isIn, leave: may && isIn, addOthers }
}

function mustAdminister({ by }: TeamContext): Answer {
  return isAdmin(by) || by === 'system' ? null : 'not-allowed'
}

function mustBeMember(person: string, { facts }: TeamContext): Answer {
  return facts.members.some(({ id }) => id === person) ? null : 'unknown-person'
}

function demandGroups(groups: readonly string[], { facts }: TeamContext): void {
  demand(groups.every((group) => facts.groups.has(group)) ? null : 'invalid-input')
}

const unique = (list: readonly string[]): readonly string[] => Array.from(new Set(list))

/** The team after `event`. */
export function evolveTeam(state: Team | null, event: Recorded<TeamEvent>): Team {
  if (event.type === 'team.created') {
    return { id: event.stream, ...event.data, archived: false, createdAt: event.at }
  }
  if (state === null) throw new Error(`${event.type} recorded before team.created`)
  switch (event.type) {
    case 'team.changed':
      return { ...state, ...event.data }
    case 'team.archived':
      return { ...state, archived: true }
    case 'team.restored':
      return { ...state, archived: false }
    case 'team.member_added':
      return { ...state, members: [...state.members, event.data.person] }
    case 'team.member_removed': {
      const { person } = event.data
      return { ...state, members: state.members.filter((member) => member !== person) }
    }
  }
}
