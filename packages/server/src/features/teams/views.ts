import type { PersonRef, Team as TeamView } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { canTeam, type Team } from '../../domain/team.ts'
import type { Reads } from '../../platform/db.ts'
import { findTeam, readFormer } from './store.ts'

export type Names = (
  reads: Reads,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, PersonRef>>

/** Teams as the actor sees them, in the order given. */
export async function teamViews(
  reads: Reads,
  names: Names,
  teams: readonly Team[],
  actor: Actor,
): Promise<TeamView[]> {
  const ids = teams.flatMap(({ members }) => members)
  const people = await names(reads, ids)
  const former = await readFormer(reads)
  return teams.map((team) => ({
    id: team.id,
    name: team.name,
    groups: [...team.groups],
    archived: team.archived,
    members: team.members.map((id) => {
      const { name } = people.get(id) ?? { name: id }
      return { id, name, active: !former.has(id) }
    }),
    can: canTeam(team, actor),
  }))
}

export async function teamView(
  reads: Reads,
  names: Names,
  id: string,
  actor: Actor,
): Promise<TeamView> {
  const [shown] = await teamViews(reads, names, [await findTeam(reads, id)], actor)
  if (!shown) throw new Error('a team without a view')
  return shown
}
