import { sql, type Selectable } from 'kysely'
import type { Todo } from '../../domain/todo/todo.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'

export type TodoRow = Selectable<Tables['todo']>

export const todoRows = rowsIn<'todo', TodoRow, Todo>({
  table: 'todo',
  fromRow: todoOf,
  toRow: (todo) => ({
    id: todo.id,
    incident: todo.incident,
    key: todo.key,
    text: todo.text,
    phase: todo.phase,
    list_order: todo.order,
    role: todo.role,
    due: todo.due,
    blocks: todo.blocks,
    auto: todo.auto,
    state: todo.state,
    assignee: todo.assignee,
    asked_of: todo.askedOf,
    help_wanted: todo.helpWanted,
    done_by: todo.doneBy,
    done_at: todo.doneAt,
    reason: todo.reason,
    asked_by: todo.askedBy,
    asked_at: todo.askedAt,
    ask_reason: todo.askReason,
    acknowledged_at: todo.acknowledgedAt,
    repeat_minutes: todo.repeatMinutes,
    since: todo.since,
    touched: todo.touched,
  }),
})

/** The row as the domain knows it. */
export function todoOf(row: TodoRow): Todo {
  return {
    id: row.id,
    incident: row.incident,
    key: row.key,
    text: row.text,
    phase: row.phase,
    order: row.list_order,
    role: row.role,
    due: row.due,
    blocks: row.blocks,
    auto: row.auto,
    state: row.state,
    assignee: row.assignee,
    askedOf: row.asked_of,
    helpWanted: row.help_wanted,
    doneBy: row.done_by,
    doneAt: row.done_at,
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    askReason: row.ask_reason,
    acknowledgedAt: row.acknowledged_at,
    repeatMinutes: row.repeat_minutes,
    since: row.since,
    touched: row.touched,
  }
}

const PHASES = sql`array['detect', 'align', 'respond', 'learn', 'closed']`

/** The to-dos of one incident, in the order of the phases. */
export async function readTodos(reads: Reads, incident: string): Promise<readonly Todo[]> {
  const rows = await select(
    reads,
    sql<TodoRow>`
    select * from todo where incident = ${incident}
    order by array_position(${PHASES}, phase), list_order, id`,
  )
  return rows.map(todoOf)
}
