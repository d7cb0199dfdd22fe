import { nameOf, type Actor } from '../../domain/actor.ts'
import { closersOf } from '../../domain/incident/close.ts'
import { mustBeOpen } from '../../domain/incident/guards.ts'
import { phaseOf } from '../../domain/incident/phase.ts'
import { known } from '../../domain/refusal.ts'
import { parseInstant } from '../../domain/time.ts'
import type { Recorded } from '../../domain/event.ts'
import { evolveTodo, type Todo, type TodoEvent } from '../../domain/todo/todo.ts'
import {
  acceptTodo,
  ask,
  create,
  done,
  help,
  nextTurn,
  pass,
  repeat,
  takeTodo,
  undo,
  waive,
  type Asking,
  type TodoContext,
  type TodoFacts,
} from '../../domain/todo/verbs.ts'
import type { Reads } from '../../platform/db.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { gatherRoom, readMembers } from '../incidents/index.ts'
import { readPolicy } from '../settings/index.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { REPEAT } from './reactions.ts'
import { todoRows } from './store.ts'

export const todoAggregate: Aggregate<Todo, TodoEvent> = {
  name: 'todo',
  ...todoRows,
  evolve: evolveTodo,
  subject: ({ incident }) => incident,
  react: comingAgain,
}

/** A to-do that comes again is put back on the list in time. */
function comingAgain(event: Recorded<TodoEvent>, todo: Todo): readonly TaskRequest[] {
  const turn = event.type === 'todo.done' ? nextTurn(todo) : null
  if (turn === null) return []
  const { id, incident, doneAt } = todo
  const payload = { todo: id, incident, doneAt }
  return [{ kind: REPEAT, lane: 'interactive', key: id, payload, at: turn.at }]
}

/** A to-do named together with its incident, which it never leaves. */
interface Named {
  readonly todo: string
  readonly incident: string
}

export type TodoCommand<Input> = Command<Todo, TodoEvent, Input & Named, TodoFacts, Actor>
type Verb<Input> = (todo: Todo, input: Input, context: TodoContext) => readonly TodoEvent[]

const command = <Input>(verb: Verb<Input>): TodoCommand<Input> => ({
  of: todoAggregate,
  id: ({ todo }) => todo,
  gather: (reads, { incident }) => gatherTodoFacts(reads, incident),
  decide: ({ state, input, facts, by, now }) => verb(known(state), input, { by, now, facts }),
})

export const todoCommands = {
  take: command<object>((todo, _, context) => takeTodo(todo, context)),
  ask: command<Asking>(ask),
  accept: command<object>((todo, _, context) => acceptTodo(todo, context)),
  pass: command<object>((todo, _, context) => pass(todo, context)),
  help: command<object>((todo, _, context) => help(todo, context)),
  done: command<object>((todo, _, context) => done(todo, context)),
  undo: command<object>((todo, _, context) => undo(todo, context)),
  waive: command<{ readonly reason: string }>(waive),
  repeat: command<{ readonly doneAt: string }>(repeat),
}

interface Own {
  readonly text: string
  readonly assignee: string | null
  readonly due: string | null
  readonly blocks: 'converge' | 'close' | null
}

/** After everything that the template asks for. */
const OWN_ORDER = 1000

/** A to-do of somebody's own, asked of the one it names. */
export const createOwn: TodoCommand<Own> = {
  of: todoAggregate,
  id: ({ todo }) => todo,
  gather: (reads, { incident }) => gatherTodoFacts(reads, incident),
  decide: ({ state, input, facts, by, now }) => {
    const { todo, incident, text, assignee, due, blocks } = input
    const context = { by, now, facts }
    const data = {
      incident,
      text: { ja: text, en: text },
      phase: phaseOf(facts.incident.state),
      due: due === null ? null : parseInstant(due),
      blocks,
      key: null,
      order: OWN_ORDER,
      role: null,
      auto: null,
    }
    const created = create(state, data, context)
    const [event] = created
    if (event === undefined || assignee === null) return created
    const stamp = { actor: nameOf(by), at: now.toString(), stream: todo }
    const fresh = evolveTodo(null, { ...event, ...stamp })
    return [event, ...ask(fresh, { person: assignee }, context)]
  },
}

export async function gatherTodoFacts(reads: Reads, id: string): Promise<TodoFacts> {
  const room = await gatherRoom(reads, id)
  const policy = await readPolicy(reads)
  const facts = { ...room, policy, members: await readMembers(reads) }
  return { ...facts, closers: closersOf(room.incident, facts) }
}

/** Nothing more is added to or ticked off a closed incident. */
export function isSettled({ incident }: TodoFacts): boolean {
  return mustBeOpen(incident) !== null
}
