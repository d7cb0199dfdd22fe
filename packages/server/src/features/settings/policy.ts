import type { Severity } from '@hikeshi/contract'
import type { Policy } from '../../domain/profile.ts'
import { parsed, shipped, type Contents } from './contents.ts'

type MembersOf = (teams: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>

/** Agreeing and closing by what is stored over the shipped; members of named teams become named people. */
export async function policyOf(stored: Partial<Contents>, membersOf: MembersOf): Promise<Policy> {
  const { configuration } = shipped()
  const severities =
    stored.severities === undefined
      ? configuration.severities
      : parsed('severities', stored.severities)
  const teams = severities.flatMap(({ closer }) => closer.teams)
  const members = teams.length > 0 ? await membersOf(teams) : new Map<string, readonly string[]>()
  const closer = severities.map(({ key, closer: { roles, people, teams: named } }) => {
    const inTeams = named.flatMap((team) => members.get(team) ?? [])
    return [key, { roles, people: [...people, ...inTeams] }] as const
  })
  return {
    profile:
      stored.profile === undefined ? configuration.profile : parsed('profile', stored.profile),
    quorum: bySeverity(severities.map(({ key, quorum }) => [key, quorum] as const)),
    closer: bySeverity(closer),
  }
}

function bySeverity<Value>(
  values: readonly (readonly [Severity, Value])[],
): Readonly<Record<Severity, Value>> {
  return Object.fromEntries(values) as Record<Severity, Value>
}
