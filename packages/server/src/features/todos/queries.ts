import { sql } from 'kysely'
import type { Incident } from '../../domain/incident/incident.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Todo } from '../../domain/todo/todo.ts'
import { select, type Reads } from '../../platform/db.ts'
import { stillOpen, visibleTo } from '../incidents/index.ts'
import type { Candidate } from '../../domain/todo/suggest.ts'
import { todoOf, type TodoRow } from './store.ts'

/** One to-do, if the viewer may see its incident; else it is not found. */
export async function findTodo(reads: Reads, id: string, viewer: string): Promise<Todo> {
  const [row] = await select(
    reads,
    sql<TodoRow>`
    select todo.* from todo join incident on incident.id = todo.incident
    where todo.id = ${id} and ${visibleTo(viewer)}`,
  )
  if (!row) throw new Refusal('not-found')
  return todoOf(row)
}

export interface MineQuery {
  readonly viewer: string
  /** Where the page before ended: when its last to-do was due, or `infinity`, and its id. */
  readonly after: { readonly due: string; readonly id: string } | null
  readonly limit: number
}

/** Open to-dos that are the viewer's or wait for their answer, the earliest due first. */
export async function listMine(reads: Reads, query: MineQuery): Promise<readonly Todo[]> {
  const { viewer, after, limit } = query
  const rows = await select(
    reads,
    sql<TodoRow>`
    select todo.* from todo join incident on incident.id = todo.incident
    where todo.state = 'open' and (todo.assignee = ${viewer} or todo.asked_of = ${viewer})
      and ${stillOpen} and ${visibleTo(viewer)}
      ${after === null ? sql`` : sql`and (coalesce(due, 'infinity'), todo.id) > (${after.due}::timestamptz, ${after.id})`}
    order by coalesce(due, 'infinity'), todo.id
    limit ${limit}`,
  )
  return rows.map(todoOf)
}

const CANDIDATES_MAX = 500

/** Everybody who could be asked in an incident: in a private one, only those who are in it. */
export function readCandidates(
  reads: Reads,
  { id: incident, visibility }: Pick<Incident, 'id' | 'visibility'>,
): Promise<readonly Candidate[]> {
  return select(
    reads,
    sql<Candidate>`
    select person.id as person, coalesce(knowledge.areas, '[]') as areas,
           case when participant.answered then participant.availability end as availability,
           (select count(*)::int from todo
             where todo.incident = ${incident} and state = 'open' and assignee = person.id) as "openTodos"
    from person
    left join knowledge on knowledge.person = person.id
    left join participant on participant.person = person.id and participant.incident = ${incident}
    where person.active and (${visibility === 'open'} or participant.id is not null)
    order by person.id
    limit ${CANDIDATES_MAX}`,
  )
}
