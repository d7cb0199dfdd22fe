import type { Language } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import type pg from 'pg'
import { aboutDemoPerson } from './demo/people.ts'
import { nameOf, type Actor } from './domain/actor.ts'
import { createConsole } from './features/console/index.ts'
import { createCases, indexing } from './features/cases/index.ts'
import { createDrills } from './features/drills/index.ts'
import { createHandbook } from './features/handbook/index.ts'
import { createHealth, type Vitals } from './features/health/index.ts'
import { createInsights } from './features/insights/index.ts'
import { createIncidents, rulingOf, updatePosted } from './features/incidents/index.ts'
import { createInvites, inviteListsOf, inviteReactions } from './features/invites/index.ts'
import {
  createLedger,
  evidenceOf,
  ledgerFollowing,
  messageFollowing,
} from './features/ledger/index.ts'
import { createMaintenance } from './features/maintenance/index.ts'
import { createNotices, noticeReactions } from './features/notices/index.ts'
import { createNudges, lookAfter } from './features/nudges/index.ts'
import type { Parts } from './features/parts.ts'
import { aggregates as peopleAggregates, createPeople, names } from './features/people/index.ts'
import { createPrevention, formReactions } from './features/prevention/index.ts'
import { createProposals, proposalReactions } from './features/proposals/index.ts'
import { createPulse } from './features/pulse/index.ts'
import { createReport, freezing } from './features/report/index.ts'
import { createRoom } from './features/room/index.ts'
import { createSettings, ownerOf, ownNames } from './features/settings/index.ts'
import { createTeams } from './features/teams/index.ts'
import { createTimeline } from './features/timeline/index.ts'
import { createTopics } from './features/topics/index.ts'
import { createTodos, tickReactions, todoReactions } from './features/todos/index.ts'
import type { Slack } from './slack/index.ts'
import { connectionOf } from './slack/install/routes.ts'
import { createSlackPeople } from './slack/people/index.ts'
import { slackRoutes } from './slack/routes.ts'
import { followedBy, slackBeside, type Connection } from './slack/side.ts'
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
  /** Null, or left out: an installation without Slack, of which then nothing is loaded. */
  readonly slack?: Connection
  /** More kinds of tasks than the product has: for tests of the engine. */
  readonly moreTasks?: (parts: Parts) => readonly Handler[]
}

export const words = (language: Language) => (language === 'ja' ? ja : en)

/** Builds every part by hand, on one page. */
export function createApp(options: AppOptions) {
  const { db, clock, hints, vitals, slack: connection = null } = options
  const newId = createIds(clock)
  const spine = createSpine<Actor>({
    db,
    clock,
    hints,
    nameOf,
    ...followedBy(lookAfter, connection),
  })
  const parts: Parts = { spine, reads: readsOf(db), clock, newId }
  const settings = createSettings(parts, { words })
  const { defaults } = settings

  const people = createPeople(parts, { ...options, aboutDemoPerson })
  const slackPeople = createSlackPeople(parts, { names, people })
  const report = createReport(parts, { defaults, names, words })
  const todos = createTodos(parts, { defaults, names, reportFacts: report.facts })
  const incidents = createIncidents(parts, {
    names,
    ownerOf: (severity, type) => ownerOf(defaults, severity, type),
    words,
    ruling: () => rulingOf(defaults),
    refresh: settings.refresh,
    completeness: report.completeness,
    missingOf: report.missingOf,
    react: (event, incident) => [
      ...todoReactions(event, incident),
      ...inviteReactions(event, incident),
      ...evidenceOf(event),
      ...noticeReactions(event),
      ...freezing(event, incident.id),
      ...formReactions(event, incident.id),
      ...ledgerFollowing(event),
      ...indexing(event, incident.id),
    ],
  })
  const invites = createInvites(parts, {
    names,
    lists: async () => inviteListsOf(defaults),
    groupName: async (_, key, language) =>
      ownNames(defaults, language).groups.get(key) ?? words(language).labels.groups[key] ?? key,
  })
  const teams = createTeams(parts, {
    names,
    groupKeys: async () => new Set(defaults.inviteGroups.map(({ key }) => key)),
  })
  const ledger = createLedger(parts, {
    names,
    react: (event, { incident }) => [
      ...tickReactions(event, incident),
      ...updatePosted(event, { incident }),
      ...indexing(event, incident),
    ],
  })
  const room = createRoom(parts, {
    names,
    mark: ledger.mark,
    react: (event, { incident }) => [
      ...messageFollowing(event, incident),
      ...indexing(event, incident),
    ],
  })
  const prevention = createPrevention(parts, {
    defaults,
    names,
    zone: () => defaults.zone,
    missingOf: report.missingOf,
    keepReport: report.keep,
    noteForm: incidents.commands.noteReviewForm,
    say: room.say,
    words,
  })
  const handbook = createHandbook(parts, { names, react: proposalReactions, words })
  const { pageOf, write } = handbook
  const proposals = createProposals(parts, {
    names,
    pageOf,
    write,
    todos: settings.proposing,
    settings: settings.proposingParts,
  })
  const pulse = createPulse(parts, { secret: options.secret, propose: proposals.make })
  const drills = createDrills(parts, { names, zone: () => defaults.zone })
  const notices = createNotices(parts, {
    defaults,
    names,
    words,
    reportOf: report.handlers.get,
  })
  const nudges = createNudges(parts, db, {
    defaults,
    names,
    words,
    missingOf: report.missingOf,
  })
  const incidentConsole = createConsole(parts, {
    defaults,
    names,
    words,
    missingOf: report.missingOf,
  })
  const topics = createTopics(parts, { names, say: room.say })
  const timeline = createTimeline(parts, { names, words, defaults })
  const health = createHealth(parts, {
    vitals,
    words,
    slack: async () => slack && connectionOf(slack, parts),
  })
  const { publicUrl, secret } = options
  const cases = createCases(parts, { names, words, defaults, projections: db, secret })
  const insights = createInsights(parts, { names, words, defaults })

  const beside = { parts, db, hints, people: slackPeople, defaults, words, publicUrl }
  const handlers = {
    ...people.handlers,
    incidents: {
      ...incidents.handlers,
      reopen: report.keptFirst(incidents.handlers.reopen),
      reopenReport: report.keptFirst(incidents.handlers.reopenReport),
    },
    entries: ledger.handlers,
    messages: room.handlers,
    todos: todos.handlers,
    ...invites.handlers,
    ...teams.handlers,
    report: report.handlers,
    ...prevention.handlers,
    ...handbook.handlers,
    proposals: proposals.handlers,
    ...drills.handlers,
    reflections: pulse.handlers,
    notices: notices.handlers,
    publicReport: notices.publicHandlers,
    nudges: nudges.handlers,
    console: incidentConsole.handlers,
    ...topics.handlers,
    timeline: timeline.handlers,
    cases: cases.handlers,
    insights: insights.handlers,
    settings: settings.handlers,
    slack: slackRoutes({ ...beside, names, slack: () => slack }),
    health: health.handlers,
  }
  const slack: Slack | null = slackBeside(connection, { ...beside, handlers: () => handlers })

  return {
    parts,
    people,
    settings,
    incidents,
    handlers,
    slack,
    tasks: handlersOf([
      ...incidents.tasks,
      ...ledger.tasks,
      ...todos.tasks,
      ...nudges.tasks,
      ...report.tasks,
      ...invites.tasks,
      ...notices.tasks,
      ...prevention.tasks,
      ...topics.tasks,
      ...proposals.tasks,
      ...drills.tasks,
      ...cases.tasks,
      ...createMaintenance(db, clock).tasks,
      ...(slack?.tasks ?? []),
      ...(options.moreTasks?.(parts) ?? []),
    ]),
    /** Everything that `replay` folds and compares with its rows. */
    aggregates: [
      ...peopleAggregates,
      ...slackPeople.aggregates,
      ...settings.aggregates,
      ...incidents.aggregates,
      ...ledger.aggregates,
      ...room.aggregates,
      ...todos.aggregates,
      ...invites.aggregates,
      ...teams.aggregates,
      ...report.aggregates,
      ...prevention.aggregates,
      ...handbook.aggregates,
      ...proposals.aggregates,
      ...drills.aggregates,
      ...pulse.aggregates,
      ...notices.aggregates,
      ...nudges.aggregates,
      ...topics.aggregates,
      ...cases.aggregates,
    ],
  }
}

export type App = ReturnType<typeof createApp>
