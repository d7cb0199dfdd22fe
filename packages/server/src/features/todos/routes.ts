import type { contract, Todo as TodoView } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import { parseInstant } from '../../domain/time.ts'
import type { Todo } from '../../domain/todo/todo.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, type Acting } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { createOwn, todoCommands, type TodoCommand } from './commands.ts'
import { helpingRoutes } from './helping.ts'
import { findTodo, listMine } from './queries.ts'
import { readTodos } from './store.ts'
import type { TodoViews, ViewNeeds } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'todos'>, Caller>['todos']

interface Needs {
  readonly parts: Parts
  readonly views: TodoViews
  readonly acting: Acting
  readonly needs: ViewNeeds
}

export function todoRoutes({ parts, views, acting, needs }: Needs): Routes {
  const { spine, reads, newId } = parts

  async function one(id: string, call: ApiCall): Promise<TodoView> {
    const todo = await findTodo(reads, id, personOf(call).id)
    const [shown] = await views([todo], by(call).actor)
    if (!shown) throw new Refusal('not-found')
    return shown
  }

  /** Whoever acts on a to-do takes part in its incident. */
  async function enter<Input extends { readonly todo: string }>(input: Input, call: ApiCall) {
    const { incident } = await findTodo(reads, input.todo, personOf(call).id)
    return { ...input, incident: await acting(incident, call) }
  }

  const act =
    <Input extends object>(command: TodoCommand<Input>) =>
    async (input: Input & { readonly todo: string }, call: ApiCall): Promise<TodoView> => {
      await spine.execute(command, await enter(input, call), by(call))
      return one(input.todo, call)
    }

  return {
    list: async ({ incident }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      return { items: await views(await readTodos(reads, id), by(call).actor), next: null }
    },
    mine: async ({ cursor, limit }, call) => {
      const after = cursor === undefined ? null : readCursor(cursor)
      const viewer = personOf(call).id
      const todos = await listMine(reads, { viewer, after, limit: limit + 1 })
      const shown = todos.slice(0, limit)
      const last = todos.length > limit ? shown.at(-1) : undefined
      return { items: await views(shown, by(call).actor), next: last ? cursorOf(last) : null }
    },
    ...helpingRoutes(parts, views, needs),
    create: async (asked, call) => {
      const { text, assignee = null, due = null, blocks = null } = asked
      const incident = await acting(asked.incident, call)
      const own = { todo: newId('tod'), incident, text, assignee, due, blocks }
      const { id } = await spine.execute(createOwn, own, by(call))
      return one(id, call)
    },
    take: act(todoCommands.take),
    ask: act(todoCommands.ask),
    accept: act(todoCommands.accept),
    pass: act(todoCommands.pass),
    help: act(todoCommands.help),
    done: act(todoCommands.done),
    undo: act(todoCommands.undo),
    waive: act(todoCommands.waive),
  }
}

/** A to-do without a time comes after all that have one. */
const NEVER = 'infinity'

const cursorOf = ({ due, id }: Todo): string => `${due ?? NEVER}|${id}`

function readCursor(cursor: string): { readonly due: string; readonly id: string } {
  const [due = '', id = ''] = cursor.split('|')
  return { due: due === NEVER ? due : parseInstant(due), id }
}
