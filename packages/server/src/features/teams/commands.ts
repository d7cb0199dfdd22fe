import type { Actor } from '../../domain/actor.ts'
import {
  evolveKnowledge,
  sayKnowledge,
  type Knowledge,
  type KnowledgeEvent,
} from '../../domain/knowledge.ts'
import { known } from '../../domain/refusal.ts'
import {
  addMember,
  changeTeam,
  createTeam,
  evolveTeam,
  removeMember,
  type Team,
  type TeamChange,
  type TeamContext,
  type TeamEvent,
  type TeamFacts,
} from '../../domain/team.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import { activeMembers } from '../people/index.ts'
import { knowledgeRows, teamRows } from './store.ts'

export const teamAggregate: Aggregate<Team, TeamEvent> = {
  name: 'team',
  ...teamRows,
  evolve: evolveTeam,
  subject: () => null,
  react: () => [],
}

export const knowledgeAggregate: Aggregate<Knowledge, KnowledgeEvent> = {
  name: 'knowledge',
  ...knowledgeRows,
  evolve: evolveKnowledge,
  subject: () => null,
  react: () => [],
}

/** The keys of the organisation's invite groups, as they are now. */
export type GroupKeys = (reads: Reads) => Promise<ReadonlySet<string>>

export interface OnTeam {
  readonly team: string
}

export type TeamCommand<Input> = Command<Team, TeamEvent, Input & OnTeam, TeamFacts, Actor>
type Verb<Input> = (team: Team, input: Input, context: TeamContext) => readonly TeamEvent[]

interface NewTeam {
  readonly name: string
  readonly groups: readonly string[]
  readonly members: readonly string[]
}

export function teamCommands(groupKeys: GroupKeys) {
  const gather = async (reads: Reads): Promise<TeamFacts> => ({
    members: await activeMembers(reads),
    groups: await groupKeys(reads),
  })
  const command = <Input>(verb: Verb<Input>): TeamCommand<Input> => ({
    of: teamAggregate,
    id: ({ team }) => team,
    gather,
    decide: ({ state, input, facts, by, now }) => verb(known(state), input, { by, now, facts }),
  })
  const create: TeamCommand<NewTeam> = {
    of: teamAggregate,
    id: ({ team }) => team,
    gather,
    decide: ({ state, input: { name, groups, members }, facts, by, now }) =>
      createTeam(state, { name, groups, members }, { by, now, facts }),
  }
  return {
    create,
    change: command<TeamChange>(changeTeam),
    addMember: command<{ readonly person: string }>(addMember),
    removeMember: command<{ readonly person: string }>(removeMember),
  }
}

export type TeamCommands = ReturnType<typeof teamCommands>

interface Said {
  readonly person: string
  readonly areas: readonly string[]
}

export const say: Command<Knowledge, KnowledgeEvent, Said, null, Actor> = {
  of: knowledgeAggregate,
  id: ({ person }) => person.replace('per_', 'kno_'),
  gather: nothing,
  decide: ({ state, input, by }) => sayKnowledge(state, input, { by }),
}
