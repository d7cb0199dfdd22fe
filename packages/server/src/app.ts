import type { Language } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import type pg from 'pg'
import { aboutDemoPerson } from './demo/people.ts'
import { nameOf, type Actor } from './domain/actor.ts'
import { createCases, indexing } from './features/cases/index.ts'
import { createHealth, type Vitals } from './features/health/index.ts'
import { createIncidents } from './features/incidents/index.ts'
import { createLedger, evidenceOf } from './features/ledger/index.ts'
import { createMaintenance } from './features/maintenance/index.ts'
import { createNotices } from './features/notices/index.ts'
import type { Parts } from './features/parts.ts'
import { aggregates as peopleAggregates, createPeople, names } from './features/people/index.ts'
import { createPrevention } from './features/prevention/index.ts'
import { createReport } from './features/report/index.ts'
import { createRoom } from './features/room/index.ts'
import { createSettings, loadDefaults, ownerOf } from './features/settings/index.ts'
import { createTimeline } from './features/timeline/index.ts'
import { createTodos, tickReactions, todoReactions } from './features/todos/index.ts'
import type { Clock } from './platform/clock.ts'
import { readsOf, type Db } from './platform/db.ts'
import type { Hints } from './platform/hints.ts'
import { createIds } from './platform/ids.ts'
import { createSpine } from './platform/spine.ts'
import { handlersOf, type Handler } from './platform/tasks/handlers.ts'

export interface AppOptions {
  readonly db: Db
  readonly authPool: pg.Pool
  readonly clock: Clock
  readonly hints: Hints
  readonly secret: string
  readonly publicUrl: string
  readonly demo: boolean
  readonly vitals: Vitals
  /** More kinds of tasks than the product has: for tests of the engine. */
  readonly moreTasks?: (parts: Parts) => readonly Handler[]
}

export const words = (language: Language) => (language === 'ja' ? ja : en)

/** Builds every part by hand, on one page. */
export function createApp(options: AppOptions) {
  const { db, clock, hints, vitals } = options
  const defaults = loadDefaults()
  const newId = createIds(clock)
  const spine = createSpine<Actor>({ db, clock, hints, nameOf })
  const parts: Parts = { spine, reads: readsOf(db), clock, newId }

  const people = createPeople(parts, { ...options, aboutDemoPerson })
  const report = createReport(parts, { defaults, names, words })
  const todos = createTodos(parts, { defaults, names, reportFacts: report.facts })
  const incidents = createIncidents(parts, {
    names,
    ownerOf: (severity) => ownerOf(defaults, severity),
    completeness: report.completeness,
    missingOf: report.missingOf,
    react: (event, incident) => [
      ...todoReactions(event, incident),
      ...evidenceOf(event),
      ...indexing(event, incident.id),
    ],
  })
  const ledger = createLedger(parts, {
    names,
    react: (event, { incident }) => [
      ...tickReactions(event, incident),
      ...indexing(event, incident),
    ],
  })
  const room = createRoom(parts, {
    names,
    mark: ledger.mark,
    react: (event, { incident }) => indexing(event, incident),
  })
  const prevention = createPrevention(parts, { names })
  const notices = createNotices(parts, { defaults, names })
  const timeline = createTimeline(parts, { names, words, defaults })
  const settings = createSettings(defaults)
  const health = createHealth(parts, { vitals, words })
  const cases = createCases(db)

  return {
    parts,
    people,
    incidents,
    handlers: {
      ...people.handlers,
      incidents: incidents.handlers,
      entries: ledger.handlers,
      messages: room.handlers,
      todos: todos.handlers,
      report: report.handlers,
      measures: prevention.handlers.measures,
      postmortem: prevention.handlers.postmortem,
      notices: notices.handlers,
      timeline: timeline.handlers,
      settings: settings.handlers,
      health: health.handlers,
    },
    tasks: handlersOf([
      ...incidents.tasks,
      ...ledger.tasks,
      ...todos.tasks,
      ...cases.tasks,
      ...createMaintenance(db, clock).tasks,
      ...(options.moreTasks?.(parts) ?? []),
    ]),
    /** Everything that `replay` folds and compares with its rows. */
    aggregates: [
      ...peopleAggregates,
      ...incidents.aggregates,
      ...ledger.aggregates,
      ...room.aggregates,
      ...todos.aggregates,
      ...report.aggregates,
      ...prevention.aggregates,
      ...notices.aggregates,
    ],
  }
}

export type App = ReturnType<typeof createApp>
