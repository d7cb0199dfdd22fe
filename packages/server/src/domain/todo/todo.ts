import type { Events, TodoState } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'

type Data = Events['todo.created']

/** One to-do of one incident, by the template or of somebody's own. */
export interface Todo extends Data {
  readonly id: string
  readonly state: TodoState
  readonly assignee: string | null
  /** Asked, and not yet accepted. */
  readonly askedOf: string | null
  readonly helpWanted: boolean
  readonly doneBy: string | null
  readonly doneAt: string | null
  /** Why it was waived. */
  readonly reason: string | null
  /** Somebody has had it in hand: a change of severity leaves it alone. */
  readonly touched: boolean
}

export type TodoEventType =
  | 'todo.created'
  | 'todo.taken'
  | 'todo.asked'
  | 'todo.accepted'
  | 'todo.passed'
  | 'todo.help_wanted'
  | 'todo.done'
  | 'todo.undone'
  | 'todo.waived'
  | 'todo.not_required'
  | 'todo.required_again'

export type TodoEvent = EventOf<TodoEventType>

/** The to-do after `event`. */
export function evolveTodo(state: Todo | null, event: Recorded<TodoEvent>): Todo {
  if (event.type === 'todo.created') return created(event)
  if (state === null) throw new Error(`${event.type} recorded before todo.created`)
  // The table pairs each type with its own event; TypeScript cannot follow the pair through an index.
  const evolution = EVOLUTIONS[event.type] as (state: Todo, event: object) => Partial<Todo>
  return { ...state, ...evolution(state, event) }
}

function created(event: Recorded<EventOf<'todo.created'>>): Todo {
  return {
    id: event.stream,
    ...event.data,
    ...OPEN,
    assignee: null,
    askedOf: null,
    helpWanted: false,
    touched: false,
  }
}

const OPEN = { state: 'open', doneBy: null, doneAt: null, reason: null } as const

type Evolutions = {
  readonly [T in Exclude<TodoEventType, 'todo.created'>]: (
    todo: Todo,
    event: Recorded<EventOf<T>>,
  ) => Partial<Todo>
}

const EVOLUTIONS: Evolutions = {
  'todo.taken': (_, { data }) => inHandOf(data.person),
  'todo.asked': (_, { data }) => ({ askedOf: data.person, touched: true }),
  'todo.accepted': (_, { data }) => inHandOf(data.person),
  'todo.passed': ({ assignee, askedOf }, { data: { person } }) => ({
    assignee: assignee === person ? null : assignee,
    askedOf: askedOf === person ? null : askedOf,
    touched: true,
  }),
  'todo.help_wanted': () => ({ helpWanted: true, touched: true }),
  'todo.done': (todo, { data, actor, at }) => ({
    state: 'done',
    doneBy: actor,
    doneAt: at,
    askedOf: null,
    helpWanted: false,
    touched: todo.touched || !data.automatic,
  }),
  // Whoever unticks it knows better: from then on it is ticked by people alone.
  'todo.undone': () => ({ ...OPEN, auto: null, touched: true }),
  'todo.waived': (_, { data }) => ({
    state: 'waived',
    reason: data.reason,
    askedOf: null,
    helpWanted: false,
    touched: true,
  }),
  'todo.not_required': () => ({ state: 'not_required' }),
  'todo.required_again': () => OPEN,
}

function inHandOf(person: string): Partial<Todo> {
  return { assignee: person, askedOf: null, helpWanted: false, touched: true }
}
