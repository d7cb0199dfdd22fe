import type { Parts } from '../parts.ts'
import { knowledgeAggregate, teamAggregate, teamCommands, type GroupKeys } from './commands.ts'
import { knowledgeRoutes, teamRoutes } from './routes.ts'
import type { Names } from './views.ts'

export { readCalledTeams, readFormer, readKnowledge } from './store.ts'

interface Needs {
  readonly names: Names
  readonly groupKeys: GroupKeys
}

/** Teams, which are called together, and what each person knows. */
export function createTeams(parts: Parts, { names, groupKeys }: Needs) {
  const commands = teamCommands(groupKeys)
  return {
    handlers: {
      teams: teamRoutes(parts, commands, names),
      knowledge: knowledgeRoutes(parts, names),
    },
    aggregates: [teamAggregate, knowledgeAggregate] as const,
  }
}
