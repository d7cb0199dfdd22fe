import type { contract, PersonRef, Team as TeamView } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { canTeam, type Team } from '../../domain/team.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, personOf, type Caller, type Parts } from '../parts.ts'
import { knowledgeAggregate, say, teamAggregate, teamCommands, type GroupKeys } from './commands.ts'
import { findTeam, readFormer, readKnowledge, readTeams } from './store.ts'

export { readCalledTeams, readFormer, readKnowledge, readTeams } from './store.ts'

type Routes = Handlers<Pick<typeof contract, 'teams' | 'knowledge'>, Caller>

export interface TeamNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly groupKeys: GroupKeys
}

/** Teams, which are called together, and what each person knows. */
export function createTeams({ spine, reads, newId }: Parts, needs: TeamNeeds) {
  const commands = teamCommands(needs.groupKeys)

  async function views(teams: readonly Team[], actor: Actor): Promise<TeamView[]> {
    const people = await needs.names(
      reads,
      teams.flatMap(({ members }) => members),
    )
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

  async function one(id: string, actor: Actor): Promise<TeamView> {
    const team = await findTeam(reads, id)
    const [shown] = await views([team], actor)
    if (!shown) throw new Error('a team without a view')
    return shown
  }

  const handlers: Routes = {
    teams: {
      list: async ({ archived }, call) => {
        const found = await readTeams(reads, { archived: archived === 'true' })
        return { items: await views(found, by(call).actor), next: null }
      },
      create: async ({ name, groups = [], members = [] }, call) => {
        const asked = { team: newId('tea'), name, groups, members }
        const { id } = await spine.execute(commands.create, asked, by(call))
        return one(id, by(call).actor)
      },
      change: async (asked, call) => {
        await spine.execute(commands.change, asked, by(call))
        return one(asked.team, by(call).actor)
      },
      addMember: async (asked, call) => {
        await spine.execute(commands.addMember, asked, by(call))
        return one(asked.team, by(call).actor)
      },
      removeMember: async (asked, call) => {
        await spine.execute(commands.removeMember, asked, by(call))
        return one(asked.team, by(call).actor)
      },
    },
    knowledge: {
      list: async () => {
        const said = await readKnowledge(reads)
        const ids = said.map(({ person }) => person)
        const people = await needs.names(reads, ids)
        const items = said.map(({ person: id, areas }) => ({
          person: people.get(id) ?? { id, name: id },
          areas: [...areas],
        }))
        return { items, next: null }
      },
      choose: async ({ areas }, call) => {
        const { id, name } = personOf(call)
        await spine.execute(say, { person: id, areas }, by(call))
        const said = (await readKnowledge(reads)).find(({ person }) => person === id)
        return { person: { id, name }, areas: [...(said?.areas ?? [])] }
      },
    },
  }

  return { handlers, aggregates: [teamAggregate, knowledgeAggregate] as const }
}
