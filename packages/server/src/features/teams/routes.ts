import type { contract } from '@hikeshi/contract'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { say, type OnTeam, type TeamCommand, type TeamCommands } from './commands.ts'
import { readKnowledge, readTeams } from './store.ts'
import { teamView, teamViews, type Names } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'teams' | 'knowledge'>, Caller>

/** Binds the contract: one command, then the team as it is now. */
export function teamRoutes(parts: Parts, commands: TeamCommands, names: Names): Routes['teams'] {
  const { spine, reads, newId } = parts
  const act =
    <Input extends object>(command: TeamCommand<Input>) =>
    async (asked: Input & OnTeam, call: ApiCall) => {
      await spine.execute(command, asked, by(call))
      return teamView(reads, names, asked.team, by(call).actor)
    }

  return {
    list: async ({ archived }, call) => {
      const found = await readTeams(reads, { archived: archived === 'true' })
      return { items: await teamViews(reads, names, found, by(call).actor), next: null }
    },
    create: async ({ name, groups = [], members = [] }, call) => {
      const asked = { team: newId('tea'), name, groups, members }
      const { id } = await spine.execute(commands.create, asked, by(call))
      return teamView(reads, names, id, by(call).actor)
    },
    change: act(commands.change),
    addMember: act(commands.addMember),
    removeMember: act(commands.removeMember),
  }
}

/** What people know, as they say themselves. */
export function knowledgeRoutes({ spine, reads }: Parts, names: Names): Routes['knowledge'] {
  return {
    list: async () => {
      const said = await readKnowledge(reads)
      const people = await names(
        reads,
        said.map(({ person }) => person),
      )
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
  }
}
