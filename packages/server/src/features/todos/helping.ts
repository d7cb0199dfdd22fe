import type { contract } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import { firstSteps } from '../../domain/todo/newcomer.ts'
import { suggest } from '../../domain/todo/suggest.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, readIncident } from '../incidents/index.ts'
import { by, personOf, type Caller, type Parts } from '../parts.ts'
import { findTodo, readCandidates } from './queries.ts'
import { readTodos } from './store.ts'
import type { TodoViews, ViewNeeds } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'todos'>, Caller>['todos']

const SUGGESTIONS_MAX = 50

/** Who could do something, and what somebody could do. */
export function helpingRoutes(
  { reads }: Parts,
  views: TodoViews,
  { names, defaults }: ViewNeeds,
): Pick<Routes, 'forMe' | 'suggestions'> {
  return {
    forMe: async ({ incident }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      const easy = defaults.todoTemplates.filter(({ beginner }) => beginner)
      const keys = new Set(easy.map(({ key }) => key))
      const steps = firstSteps(await readTodos(reads, id), keys)
      return { items: await views(steps, by(call).actor), next: null }
    },
    suggestions: async ({ todo: id }, call) => {
      const viewer = personOf(call).id
      const todo = await findTodo(reads, id, viewer)
      const incident = known(await readIncident(reads, todo.incident))
      const everybody = await readCandidates(reads, incident)
      const others = everybody.filter(({ person }) => person !== viewer)
      const likely = suggest(todo, others).slice(0, SUGGESTIONS_MAX)
      const ids = likely.map(({ person }) => person)
      const people = await names(reads, ids)
      const items = likely.map(({ person, areas, availability, free }) => ({
        availability,
        free,
        areas: [...areas],
        person: people.get(person) ?? { id: person, name: person },
      }))
      return { items, next: null }
    },
  }
}
