import type { CallReason, Capacity } from '@hikeshi/contract'
import type { Member } from './actor.ts'
import type { EventOf, Recorded } from './event.ts'

/** People called into one incident, at one moment. */
export interface Call {
  readonly id: string
  readonly incident: string
  readonly reason: CallReason
  readonly step: number
  readonly by: string
  readonly at: string
  readonly groups: readonly string[]
  readonly team: string | null
  readonly area: string | null
  readonly people: readonly string[]
  readonly observers: readonly string[]
  readonly failed: readonly Failed[]
}

export type CallEvent = EventOf<'call.made'>
export type Failed = CallEvent['data']['failed'][number]

/** The call after `event`. */
export function evolveCall(_: Call | null, { stream, actor, at, data }: Recorded<CallEvent>): Call {
  return { id: stream, by: actor, at, ...data }
}

/** A team as a call sees it. */
export interface CalledTeam {
  readonly id: string
  readonly name: string
  readonly groups: readonly string[]
  readonly members: readonly string[]
}

/** Who is asked to come under one key: named people, named teams, and teams that serve as it. */
export interface InviteGroup {
  readonly key: string
  /** `subscribers` have put themselves there. */
  readonly kind: 'listed' | 'subscribers'
  readonly people: readonly string[]
  readonly teams: readonly string[]
}

/** One line of a list: 来てください or 見守りでOK. */
export interface Invited {
  readonly group: string
  readonly tone: Capacity
}

/** The group of those whose turn it is. */
export const ON_CALL = 'oncall'
/** Those who run the organisation, and all of a small one. */
export const ADMINS = 'admins'
export const EVERYBODY = 'everybody'

export interface Organisation {
  readonly members: readonly Member[]
  /** Ids of everybody who was deactivated. */
  readonly former: ReadonlySet<string>
  readonly teams: readonly CalledTeam[]
  readonly groups: readonly InviteGroup[]
}

interface Found {
  readonly people: readonly string[]
  readonly failed: readonly Failed[]
}

/** Who stands behind the key of a group. */
export function peopleOf(key: string, organisation: Organisation): Found {
  const { members, teams, groups } = organisation
  if (key === EVERYBODY) return { people: members.map(({ id }) => id), failed: [] }
  if (key === ADMINS) {
    const admins = members.filter(({ role }) => role !== 'member')
    return { people: admins.map(({ id }) => id), failed: [] }
  }
  const group = groups.find((one) => one.key === key)
  const serving = teams.filter(
    (team) => team.groups.includes(key) || group?.teams.includes(team.id),
  )
  const named = [...(group?.people ?? []), ...serving.flatMap((team) => team.members)]
  const found = reachable(named, organisation)
  if (found.people.length > 0) return found
  return { people: [], failed: [...found.failed, { what: key, why: 'nobody' }] }
}

/** Those of them who are still with us; one who is not fails nobody else. */
export function reachable(
  people: readonly string[],
  { members, former }: Pick<Organisation, 'members' | 'former'>,
): Found {
  const active = new Set(members.map(({ id }) => id))
  const all = Array.from(new Set(people))
  const why = (person: string) => (former.has(person) ? 'inactive' : 'unknown')
  return {
    people: all.filter((person) => active.has(person)),
    failed: all.filter((person) => !active.has(person)).map((what) => ({ what, why: why(what) })),
  }
}
