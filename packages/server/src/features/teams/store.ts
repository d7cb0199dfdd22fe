import { sql, type Selectable } from 'kysely'
import type { CalledTeam } from '../../domain/call.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Team } from '../../domain/team.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

type TeamRow = Selectable<Tables['team']>

export const teamRows = rowsIn<'team', TeamRow, Team>({
  table: 'team',
  fromRow: teamOf,
  toRow: (team) => ({
    id: team.id,
    name: team.name,
    groups: team.groups,
    members: team.members,
    archived: team.archived,
    created_at: team.createdAt,
  }),
})

function teamOf(row: TeamRow): Team {
  const { id, name, groups, members, archived } = row
  return { id, name, groups, members, archived, createdAt: row.created_at }
}

type KnowledgeRow = Selectable<Tables['knowledge']>

export const knowledgeRows = rowsIn<'knowledge', KnowledgeRow, Knowledge>({
  table: 'knowledge',
  fromRow: (row) => row,
  toRow: ({ id, person, areas }) => ({ id, person, areas }),
})

const TEAMS_MAX = 500

/** Teams by name, archived ones only if they are wanted. */
export async function readTeams(
  reads: Reads,
  { archived }: { readonly archived: boolean },
): Promise<readonly Team[]> {
  const rows = await select(
    reads,
    sql<TeamRow>`
    select * from team where archived = ${archived} order by lower(name), id limit ${TEAMS_MAX}`,
  )
  return rows.map(teamOf)
}

export async function findTeam(reads: Reads, id: string): Promise<Team> {
  const row = await reads.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return teamOf(row)
}

/** The teams that can be called. */
export function readCalledTeams(reads: Reads): Promise<readonly CalledTeam[]> {
  return readTeams(reads, { archived: false })
}

/** What people who are still with us know. */
export function readKnowledge(reads: Reads): Promise<readonly Knowledge[]> {
  return select(
    reads,
    sql<Knowledge>`
    select knowledge.id, knowledge.person, knowledge.areas
    from knowledge join person on person.id = knowledge.person
    where person.active and jsonb_array_length(areas) > 0
    order by knowledge.id`,
  )
}

/** Ids of those who were deactivated. */
export async function readFormer(reads: Reads): Promise<ReadonlySet<string>> {
  const rows = await reads.selectFrom('person').select('id').where('active', '=', false).execute()
  return new Set(rows.map(({ id }) => id))
}
