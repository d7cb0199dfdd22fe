/** What people ask for, one thing after another, and what its acknowledgement promises to be there. */

/** Ids of things that were acknowledged and may be acted upon. */
export interface Scene {
  readonly incidents: { readonly id: string; readonly by: string }[]
  readonly todos: string[]
}

export interface Acknowledged {
  readonly op: string
  /** The stream that has an event of this type. */
  readonly stream: string
  readonly type: string
  /** The table that has a row of this id, if the command makes one. */
  readonly table: string | null
  /** Words that occur once in the log, however often the request was repeated. */
  readonly once: string | null
}

export interface Asked {
  readonly method: string
  readonly path: string
  readonly body: object
  readonly learn: (scene: Scene, answer: Record<string, unknown>) => Acknowledged
}

const INCIDENTS_KEPT = 20
let serial = 0

/** The next thing: mostly words in the room, sometimes a new incident, to-dos taken and ticked. */
export function step(scene: Scene): Asked {
  serial += 1
  const mark = `mark-${process.pid}-${serial}`
  const chance = Math.random()
  const incident = any(scene.incidents)
  if (!incident || chance < 0.08) return raise(mark)
  if (chance < 0.55) return post(incident.id, mark)
  if (chance < 0.72) return record(incident.id, mark)
  if (chance < 0.84) return createTodo(incident.id, mark)
  const todo = scene.todos.shift()
  if (todo && chance < 0.95) return tick(todo)
  return takeRole(incident)
}

const any = <Item>(list: readonly Item[]): Item | undefined =>
  list[Math.floor(Math.random() * list.length)]

const textOf = (answer: Record<string, unknown>, key: string): string => String(answer[key])

function raise(mark: string): Asked {
  return {
    method: 'POST',
    path: '/incidents',
    body: { title: mark },
    learn: (scene, answer) => {
      const id = textOf(answer, 'id')
      const by = textOf(answer['raisedBy'] as Record<string, unknown>, 'id')
      scene.incidents.push({ id, by })
      if (scene.incidents.length > INCIDENTS_KEPT) scene.incidents.shift()
      return { op: 'raise', stream: id, type: 'incident.raised', table: 'incident', once: mark }
    },
  }
}

function post(incident: string, mark: string): Asked {
  return {
    method: 'POST',
    path: `/incidents/${incident}/messages`,
    body: { text: mark },
    learn: (_, answer) => made('message', 'message.posted', answer, mark),
  }
}

function record(incident: string, mark: string): Asked {
  return {
    method: 'POST',
    path: `/incidents/${incident}/entries`,
    body: { kind: 'fact', text: mark },
    learn: (_, answer) => made('entry', 'entry.recorded', answer, mark),
  }
}

function createTodo(incident: string, mark: string): Asked {
  return {
    method: 'POST',
    path: `/incidents/${incident}/todos`,
    body: { text: mark },
    learn: (scene, answer) => {
      scene.todos.push(textOf(answer, 'id'))
      return made('todo', 'todo.created', answer, mark)
    },
  }
}

function tick(todo: string): Asked {
  return {
    method: 'POST',
    path: `/todos/${todo}/done`,
    body: {},
    learn: () => ({ op: 'tick', stream: todo, type: 'todo.done', table: 'todo', once: null }),
  }
}

function takeRole({ id, by }: Scene['incidents'][number]): Asked {
  return {
    method: 'PUT',
    path: `/incidents/${id}/roles/commander`,
    body: { person: by },
    learn: () => ({ op: 'role', stream: id, type: 'role.taken', table: 'incident', once: null }),
  }
}

function made(
  table: string,
  type: string,
  answer: Record<string, unknown>,
  once: string,
): Acknowledged {
  return { op: table, stream: textOf(answer, 'id'), type, table, once }
}
