import { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import { automaticTicks } from '../../domain/todo/automatic.ts'
import type { ReportFacts } from '../../domain/report/facts.ts'
import { mergeTodos } from '../../domain/todo/template.ts'
import type { Todo, TodoEvent } from '../../domain/todo/todo.ts'
import {
  changeCadence,
  create,
  done,
  dropByTemplate,
  requireAgain,
  type TodoFacts,
} from '../../domain/todo/verbs.ts'
import type { Reads } from '../../platform/db.ts'
import type { ManyCommand } from '../../platform/spine.ts'
import { work, type Handler, type TaskContext } from '../../platform/tasks/handlers.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { Defaults } from '../settings/index.ts'
import { gatherTodoFacts, isSettled, todoAggregate, todoCommands } from './commands.ts'
import { GENERATE, REPEAT, TICK } from './reactions.ts'
import { readTodos } from './store.ts'

export interface TemplateNeeds {
  readonly defaults: Defaults
  readonly reportFacts: (reads: Reads, incident: TodoFacts['incident']) => Promise<ReportFacts>
}

interface Of {
  readonly incident: string
}

type ManyTodos<Facts> = ManyCommand<Todo, TodoEvent, Of, Facts, Actor>
type Changes = ReadonlyMap<string, readonly TodoEvent[]>

const NOTHING: Changes = new Map()

/** What the product does to the list by itself: it writes it by severity, and ticks what it sees happen. */
export function templateTasks({ spine }: Parts, needs: TemplateNeeds): readonly Handler[] {
  const generate = generation(needs)
  const tick = ticking(needs)
  const payload = z.object({ incident: z.string() })
  const run = async (of: Of, context: TaskContext): Promise<void> => {
    await spine.executeMany(tick, of, bySystem(context))
  }
  return [
    work({
      kind: GENERATE,
      lane: 'interactive',
      payload,
      run: async (of, context) => {
        await spine.executeMany(generate, of, bySystem(context))
        // What has happened already is ticked at once.
        await run(of, context)
      },
    }),
    work({ kind: TICK, lane: 'interactive', payload, run }),
    work({
      kind: REPEAT,
      lane: 'interactive',
      payload: z.object({ todo: z.string(), incident: z.string(), doneAt: z.string() }),
      run: async (again, context) => {
        await spine.execute(todoCommands.repeat, again, bySystem(context))
      },
    }),
  ]
}

function generation({ defaults }: TemplateNeeds): ManyTodos<TodoFacts> {
  return {
    of: todoAggregate,
    ids: idsOf,
    gather: (reads, { incident }) => gatherTodoFacts(reads, incident),
    decide: ({ state, facts, by, now }) => {
      const { incident } = facts
      const { severity, type, convergedAt } = incident
      if (severity === null || isSettled(facts)) return NOTHING
      const overlay = defaults.types.find(({ key }) => key === type)?.overlay ?? null
      const cadence = defaults.severities.find(({ key }) => key === severity)?.cadence
      const place = { now, zone: defaults.zone, ...(cadence ? { cadence } : {}) }
      const situation = { severity, overlay, convergedAt, ...place }
      const merge = mergeTodos(Array.from(state.values()), defaults.todoTemplates, situation)
      const context = { by, now, facts }
      return new Map([
        ...merge.create.map((todo) => {
          const events = create(null, { incident: incident.id, ...todo }, context)
          return [todoId(incident.id, todo.key), events] as const
        }),
        ...merge.notRequired.map((todo) => [todo.id, dropByTemplate(todo, severity)] as const),
        ...merge.cadence.map(
          ({ todo, minutes }) => [todo.id, changeCadence(todo, minutes)] as const,
        ),
        ...merge.requiredAgain.map((todo) => {
          const again = merge.cadence.find((one) => one.todo === todo)
          const pace = again ? changeCadence(todo, again.minutes) : []
          return [todo.id, [...requireAgain(todo, severity), ...pace]] as const
        }),
      ])
    },
  }
}

function ticking({ reportFacts }: TemplateNeeds) {
  const command: ManyTodos<TodoFacts & { readonly report: ReportFacts }> = {
    of: todoAggregate,
    ids: idsOf,
    gather: async (reads, { incident }) => {
      const facts = await gatherTodoFacts(reads, incident)
      return { ...facts, report: await reportFacts(reads, facts.incident) }
    },
    decide: ({ state, facts, by, now }) => {
      if (isSettled(facts)) return NOTHING
      const { report, ...known } = facts
      const ticked = automaticTicks(Array.from(state.values()), { ...report, ...known })
      return new Map(ticked.map((todo) => [todo.id, done(todo, { by, now, facts })]))
    },
  }
  return command
}

async function idsOf(reads: Reads, { incident }: Of): Promise<readonly string[]> {
  return (await readTodos(reads, incident)).map(({ id }) => id)
}

/** The same to-do of the same incident has the same id, so that making it again finds it made. */
function todoId(incident: string, key: string | null): string {
  return `tod_${incident.replace('inc_', '')}_${key}`
}
