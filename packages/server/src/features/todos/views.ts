import type { PersonRef, Todo as TodoView } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { closersOf } from '../../domain/incident/close.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import { dueAt } from '../../domain/todo/due.ts'
import type { Todo } from '../../domain/todo/todo.ts'
import { canTodo, type TodoContext, type TodoFacts } from '../../domain/todo/verbs.ts'
import type { Reads } from '../../platform/db.ts'
import { readMembers, readRooms } from '../incidents/index.ts'
import type { Parts } from '../parts.ts'
import { readPolicy, type Defaults } from '../settings/index.ts'

export interface ViewNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly defaults: Defaults
}

export type TodoViews = (todos: readonly Todo[], by: Actor) => Promise<TodoView[]>

type PersonOf = (id: string | null) => PersonRef | null

/** To-dos of any incidents as the screens show them, in the order given. */
export function todoViews({ reads, clock }: Parts, needs: ViewNeeds): TodoViews {
  return async (todos, by) => {
    const incidents = new Set(todos.map(({ incident }) => incident))
    const facts = await gatherAll(reads, Array.from(incidents))
    const people = todos.flatMap(({ assignee, askedOf, askedBy, doneBy }) => [
      assignee,
      askedOf,
      askedBy,
      doneBy,
    ])
    const names = await needs.names(reads, people.filter(isPerson))
    const personOf: PersonOf = (id) => (isPerson(id) ? (names.get(id) ?? { id, name: id }) : null)
    return todos.flatMap((todo) => {
      const known = facts.get(todo.incident)
      if (known === undefined) return []
      const context = { by, now: clock.now(), facts: known }
      return [view(todo, context, { personOf, due: dueOf(todo, known.incident, needs) })]
    })
  }
}

const isPerson = (id: string | null): id is string => id !== null && id !== 'system'

/** What decisions in each of these incidents would ask, in as many queries for however many. */
async function gatherAll(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TodoFacts>> {
  const members = await readMembers(reads)
  const policy = await readPolicy(reads)
  const rooms = await readRooms(reads, ids)
  return new Map(
    rooms.map(({ incident, participants }) => [
      incident.id,
      factsOf(incident, { policy, members, participants }),
    ]),
  )
}

function factsOf(incident: Incident, crowd: Omit<TodoFacts, 'incident' | 'closers'>): TodoFacts {
  return { incident, ...crowd, closers: closersOf(incident, crowd) }
}

/** What is due after the convergence has a time only once there is one. */
function dueOf(todo: Todo, { convergedAt }: Incident, { defaults }: ViewNeeds): string | null {
  if (todo.due !== null || todo.key === null || convergedAt === null) return todo.due
  const template = defaults.todoTemplates.find(({ key }) => key === todo.key)
  if (template?.due?.after !== 'converged') return null
  const now = Temporal.Instant.from(convergedAt)
  return dueAt(template.due, { now, convergedAt, zone: defaults.zone })?.toString() ?? null
}

function view(
  todo: Todo,
  context: TodoContext,
  { personOf, due }: { readonly personOf: PersonOf; readonly due: string | null },
): TodoView {
  const { id, incident, key, text, phase, role, state, helpWanted, blocks, doneAt, reason } = todo
  return {
    id,
    incident,
    number: context.facts.incident.number,
    key,
    text,
    phase,
    role,
    state,
    helpWanted,
    due,
    blocks,
    doneAt,
    reason,
    assignee: personOf(todo.assignee),
    askedOf: personOf(todo.askedOf),
    asked: askedView(todo, personOf),
    acknowledgedAt: todo.acknowledgedAt,
    repeatMinutes: todo.repeatMinutes,
    automatic: todo.auto !== null,
    doneBy: personOf(todo.doneBy),
    can: canTodo(todo, context),
  }
}

function askedView({ askedBy, askedAt, askReason }: Todo, personOf: PersonOf): TodoView['asked'] {
  const by = personOf(askedBy)
  return by === null || askedAt === null ? null : { by, at: askedAt, reason: askReason }
}
