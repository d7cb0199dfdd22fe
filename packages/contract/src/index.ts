import { entries, messages } from './entries.ts'
import { incidents } from './incidents.ts'
import { health, settings } from './operations.ts'
import { invitations, people, tokens } from './people.ts'
import { session } from './session.ts'
import { measures, notices, postmortem, report, timeline } from './report.ts'
import { todos } from './todos.ts'

/** Everything that crosses the wire, below `/api/v1`. */
export const contract = {
  session,
  people,
  invitations,
  tokens,
  incidents,
  entries,
  messages,
  todos,
  report,
  measures,
  notices,
  postmortem,
  timeline,
  settings,
  health,
} as const

export * from './base.ts'
export * from './common.ts'
export * from './entries.ts'
export * from './events.ts'
export * from './incident-views.ts'
export * from './incidents.ts'
export * from './operations.ts'
export * from './people.ts'
export * from './problem.ts'
export * from './report.ts'
export * from './route.ts'
export * from './session.ts'
export * from './todos.ts'
