import { cases } from './cases.ts'
import { incidentConsole } from './console.ts'
import { drills } from './drills.ts'
import { entries } from './entries.ts'
import { messages } from './messages.ts'
import { incidents } from './incidents.ts'
import { insights } from './insights.ts'
import { health } from './operations.ts'
import { invitations, people, tokens } from './people.ts'
import { session } from './session.ts'
import { notices } from './notices.ts'
import { nudges } from './nudges.ts'
import { publicReport } from './public-report.ts'
import { handbook } from './handbook.ts'
import { tips } from './tips.ts'
import { measures, postmortem } from './measures.ts'
import { proposals } from './proposals.ts'
import { reflections } from './reflections.ts'
import { report, timeline } from './report.ts'
import { settings } from './settings.ts'
import { slack } from './slack.ts'
import { participants } from './participants.ts'
import { knowledge, subscription, teams } from './teams.ts'
import { inquiries, topics } from './topics.ts'
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
  participants,
  teams,
  knowledge,
  subscription,
  todos,
  report,
  measures,
  notices,
  publicReport,
  postmortem,
  handbook,
  tips,
  proposals,
  drills,
  reflections,
  nudges,
  console: incidentConsole,
  topics,
  inquiries,
  timeline,
  cases,
  insights,
  settings,
  slack,
  health,
} as const

export * from './base.ts'
export * from './cases.ts'
export * from './common.ts'
export * from './console.ts'
export * from './currency.ts'
export * from './drills.ts'
export * from './entries.ts'
export * from './events.ts'
export * from './handbook.ts'
export * from './incident-closing.ts'
export * from './incident-events.ts'
export * from './incident-lifecycle.ts'
export * from './incident-views.ts'
export * from './incidents.ts'
export * from './insights.ts'
export * from './measures.ts'
export * from './messages.ts'
export * from './notices.ts'
export * from './nudges.ts'
export * from './operations.ts'
export * from './participants.ts'
export * from './people.ts'
export * from './problem.ts'
export * from './proposals.ts'
export * from './reflections.ts'
export * from './public-report.ts'
export * from './report-events.ts'
export * from './report-live.ts'
export * from './report-versions.ts'
export * from './report.ts'
export * from './route.ts'
export * from './session.ts'
export * from './settings-changes.ts'
export * from './settings-parts.ts'
export * from './settings-slack.ts'
export * from './settings-templates.ts'
export * from './settings.ts'
export * from './slack.ts'
export * from './teams.ts'
export * from './tips.ts'
export * from './todos.ts'
export * from './topics.ts'
