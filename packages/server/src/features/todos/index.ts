import { createActing } from '../incidents/index.ts'
import type { Parts } from '../parts.ts'
import { todoAggregate } from './commands.ts'
import { todoRoutes } from './routes.ts'
import { templateTasks, type TemplateNeeds } from './template.ts'
import { todoViews, type ViewNeeds } from './views.ts'

export { tickReactions, todoReactions } from './reactions.ts'
export { readTodos } from './store.ts'

/** The to-dos: written by severity, taken by people, ticked by the product where it sees them happen. */
export function createTodos(parts: Parts, needs: TemplateNeeds & ViewNeeds) {
  const views = todoViews(parts, needs)
  return {
    handlers: todoRoutes({ parts, views, acting: createActing(parts), needs }),
    tasks: templateTasks(parts, needs),
    aggregates: [todoAggregate],
  }
}
