import type { Events, TodoState } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'

type Data = Events['todo.created']

/** One to-do of one incident, by the template or of somebody's own. */
export interface Todo extends Omit<Data, 'repeatMinutes'> {
  readonly id: string
  readonly state: TodoState
  readonly assignee: string | null
  /** Asked, and not yet accepted. */
  readonly askedOf: string | null
  /** Who asked, when, and what for: until somebody else takes it on. */
  readonly askedBy: string | null
  readonly askedAt: string | null
  readonly askReason: string | null
  /** Since when its owner has said that they do it. */
  readonly acknowledgedAt: string | null
  readonly helpWanted: boolean
  readonly doneBy: string | null
  readonly doneAt: string | null
  /** Why it was waived. */
  readonly reason: string | null
  /** It comes again so many minutes after it was ticked. */
  readonly repeatMinutes: number | null
  /** Since when it stands open again. */
  readonly since: string | null
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
  | 'todo.repeated'
  | 'todo.cadence_changed'

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
  const { repeatMinutes = null, ...data } = event.data
  return {
    id: event.stream,
    ...data,
    ...OPEN,
    repeatMinutes,
    since: null,
    assignee: null,
    ...UNASKED,
    acknowledgedAt: null,
    helpWanted: false,
    touched: false,
  }
}

const UNASKED = { askedOf: null, askedBy: null, askedAt: null, askReason: null } as const
const OPEN = { state: 'open', doneBy: null, doneAt: null, reason: null } as const

type Evolutions = {
  readonly [T in Exclude<TodoEventType, 'todo.created'>]: (
    todo: Todo,
    event: Recorded<EventOf<T>>,
  ) => Partial<Todo>
}

const EVOLUTIONS: Evolutions = {
  'todo.taken': (_, { data, at }) => ({ ...inHandOf(data.person, at), ...UNASKED }),
  'todo.asked': ({ due }, { data, actor, at }) => ({
    askedOf: data.person,
    askedBy: actor,
    askedAt: at,
    askReason: data.reason ?? null,
    due: data.due ?? due,
    touched: true,
  }),
  'todo.accepted': (_, { data, at }) => inHandOf(data.person, at),
  'todo.passed': ({ assignee, askedOf, acknowledgedAt }, { data: { person } }) => ({
    ...(assignee === person ? { assignee: null, acknowledgedAt: null } : { acknowledgedAt }),
    ...(askedOf === null || askedOf === person ? UNASKED : {}),
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
  'todo.repeated': (_, { data, at }) => ({ ...OPEN, ...UNASKED, due: data.due, since: at }),
  'todo.cadence_changed': (_, { data }) => ({ repeatMinutes: data.minutes }),
}

/** Who asked for it, and why, stays with whoever accepted. */
function inHandOf(person: string, at: string): Partial<Todo> {
  return {
    assignee: person,
    acknowledgedAt: at,
    askedOf: null,
    helpWanted: false,
    touched: true,
  }
}
